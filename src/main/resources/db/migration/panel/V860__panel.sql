create schema panel;

-- What every panel of a job starts with.
create table panel.plan (
    job uuid primary key,
    seats int not null check (seats in (1, 2, 3, 5)),
    minutes int not null check (minutes between 10 and 240),
    version int not null default 0
);

create table panel.plan_question (
    job uuid not null references panel.plan (job) on delete cascade,
    position int not null,
    question_number text not null,
    primary key (job, position),
    unique (job, question_number)
);

create table panel.panel (
    id uuid primary key,
    application uuid not null,
    state text not null check (state in ('PLANNED', 'INVITED', 'MOVE_ASKED', 'MISSED', 'DONE', 'CANCELLED')),
    appointment uuid not null,
    -- sequence of the appointment the candidate was last told of
    candidate_told int,
    scorecard_deadline timestamptz,
    planned_at timestamptz not null,
    concluded_at timestamptz,
    version int not null default 0,
    check ((state = 'DONE') <= (concluded_at is not null))
);

create unique index panel_one_live on panel.panel (application) where state <> 'CANCELLED';

create table panel.panel_question (
    panel uuid not null references panel.panel (id) on delete cascade,
    position int not null,
    question_version uuid not null,
    primary key (panel, position)
);

create table panel.seat (
    id uuid primary key,
    panel uuid not null references panel.panel (id) on delete cascade,
    position int not null,
    interviewer uuid not null,
    card uuid unique,
    -- sequence of the appointment this interviewer was last told of
    told int,
    submitted_at timestamptz,
    -- the panel was concluded without this card
    missing boolean not null default false,
    unique (panel, interviewer) deferrable initially deferred
);

-- How far the panel of an application is, without a result: for boards and application pages.
create view panel.v_panel as
select p.application, p.state, p.appointment, p.scorecard_deadline, p.concluded_at,
       (select count(*) from panel.seat s where s.panel = p.id) as seats,
       (select count(*) from panel.seat s where s.panel = p.id and s.submitted_at is not null) as submitted
  from panel.panel p
 where p.state <> 'CANCELLED';
