-- How many of a job's papers a second person marks, and how far the two may be apart (of 100) before a third decides.
create table writtentest.marking_rule (
    job uuid primary key,
    percent int not null check (percent between 0 and 100),
    gap int not null check (gap between 1 and 50)
);

-- Where the marking of a paper with open answers stands; frozen with it whether it is marked twice.
create table writtentest.marking_course (
    sitting uuid primary key references writtentest.sitting (id) on delete cascade,
    -- null once it is settled
    round text check (round in ('FIRST', 'SECOND', 'ADJUDICATION')),
    twice boolean not null,
    gap int not null
);

insert into writtentest.marking_course (sitting, round, twice, gap)
select id, 'FIRST', false, 10 from writtentest.sitting where state = 'SUBMITTED';

create index marking_course_open on writtentest.marking_course (round) where round is not null;

-- What one person says of one answer in one round. Without points it is only held for them, until a time; handed in, it stays.
create table writtentest.given_mark (
    sitting uuid not null,
    position int not null,
    round text not null check (round in ('FIRST', 'SECOND', 'ADJUDICATION')),
    marker uuid not null,
    points numeric(6, 2) check (points >= 0),
    ticks uuid[] not null default '{}',
    comment text,
    saved_at timestamptz,
    given_at timestamptz,
    held_until timestamptz not null,
    -- whether the settled points are made of it
    counts boolean not null default false,
    primary key (sitting, position, round),
    foreign key (sitting, position) references writtentest.paper_question (sitting, position) on delete cascade,
    check (given_at is null or points is not null),
    check ((points is null) = (saved_at is null))
);

create index given_mark_of_marker on writtentest.given_mark (marker, saved_at);

-- Who has no part in the round that runs: of the second who marked every answer in the first, of a decision who marked any.
create view writtentest.v_marked_before as
select s.application, g.marker as account
  from writtentest.given_mark g
  join writtentest.sitting s on s.id = g.sitting and s.state <> 'CANCELLED'
  join writtentest.marking_course c on c.sitting = g.sitting and c.round <> g.round
 where g.given_at is not null
 group by s.application, g.sitting, g.marker, c.round
having c.round = 'ADJUDICATION'
    or count(*) = (select count(*) from writtentest.given_mark f
                    where f.sitting = g.sitting and f.round = 'FIRST' and f.given_at is not null);
