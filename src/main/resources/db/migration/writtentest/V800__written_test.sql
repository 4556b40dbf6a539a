create schema writtentest;

create table writtentest.blueprint (
    job uuid primary key,
    minutes int not null check (minutes between 5 and 240),
    version int not null default 0
);

create table writtentest.blueprint_section (
    job uuid not null references writtentest.blueprint (job) on delete cascade,
    position int not null,
    name_zh text not null,
    name_en text,
    types text[] not null,
    competencies text[] not null,
    questions int not null check (questions > 0),
    points_each numeric(6, 2) not null check (points_each > 0),
    primary key (job, position)
);

-- One candidate takes one paper. The marking id and code lead markers to the answers and nobody to the person.
create table writtentest.sitting (
    id uuid primary key,
    application uuid not null,
    state text not null check (state in ('INVITED', 'OPEN', 'SUBMITTED', 'MARKED', 'CANCELLED')),
    marking uuid not null unique,
    code text not null,
    minutes int not null,
    seed bigint not null,
    invitations int not null default 1,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    started_at timestamptz,
    deadline timestamptz,
    submitted_at timestamptz,
    by_deadline boolean not null default false,
    marked_at timestamptz,
    marked_by uuid,
    total numeric(6, 2),
    -- links the candidate asked for again, and when the last time
    links int not null default 0,
    link_at timestamptz,
    version int not null default 0,
    check ((state in ('OPEN', 'SUBMITTED', 'MARKED')) <= (deadline is not null))
);

create unique index sitting_one_live on writtentest.sitting (application) where state <> 'CANCELLED';
create index sitting_to_mark on writtentest.sitting (submitted_at) where state = 'SUBMITTED';

create table writtentest.paper_question (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    position int not null,
    section_zh text not null,
    section_en text,
    question_version uuid not null,
    points numeric(6, 2) not null,
    option_order text[] not null,
    primary key (sitting, position)
);

create table writtentest.answer (
    sitting uuid not null,
    position int not null,
    revision bigint not null,
    choices text[] not null default '{}',
    truth boolean,
    body text,
    saved_at timestamptz not null,
    primary key (sitting, position),
    foreign key (sitting, position) references writtentest.paper_question (sitting, position) on delete cascade
);

-- What a question earned; open questions when a marker ticked, the others when the paper was handed in.
create table writtentest.mark (
    sitting uuid not null,
    position int not null,
    points numeric(6, 2) not null check (points >= 0),
    comment text,
    primary key (sitting, position),
    foreign key (sitting, position) references writtentest.paper_question (sitting, position) on delete cascade
);

-- How far the test of an application is, without a result: for boards and application pages.
create view writtentest.v_sitting as
select s.application, s.state, s.invited_at, s.expires_at, s.started_at, s.deadline, s.submitted_at,
       (select count(*) from writtentest.paper_question q where q.sitting = s.id) as questions,
       (select count(*) from writtentest.answer a where a.sitting = s.id) as answered
  from writtentest.sitting s
 where s.state <> 'CANCELLED';

-- The code a marker knows a paper by, for the inbox: it leads from the application to the code, shown without the person.
create view writtentest.v_marking as
select s.application, s.marking, s.code
  from writtentest.sitting s
 where s.state <> 'CANCELLED' and s.marking is not null;
