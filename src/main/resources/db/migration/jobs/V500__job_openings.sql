create schema jobs;

-- One sequence a year, so that people-facing numbers start anew and no counter row serialises the inserts.
do $$
begin
    for year in 2020..2059 loop
        execute format('create sequence jobs.job_number_%s', year);
    end loop;
end $$;

create table jobs.job (
    id              uuid primary key,
    number          text        not null unique,
    title_zh        text        not null,
    title_en        text,
    track           text        not null,
    city            text        not null,
    headcount       integer     not null check (headcount between 1 and 9999),
    status          text        not null check (status in ('DRAFT', 'OPEN', 'CLOSED')),
    closes_on       date,
    description_zh  text        not null,
    description_en  text,
    owner           uuid        not null,
    created_at      timestamptz not null,
    opened_at       timestamptz,
    closed_at       timestamptz,
    version         integer     not null default 0,
    check (status = 'DRAFT' or opened_at is not null),
    check ((status = 'CLOSED') = (closed_at is not null))
);

create table jobs.team (
    job      uuid        not null references jobs.job,
    account  uuid        not null,
    role     text        not null check (role in ('RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER', 'MARKER', 'APPROVER')),
    since    timestamptz not null,
    primary key (job, account, role)
);

create index team_of_account on jobs.team (account, role, job);

-- Durations in minutes.
create table jobs.plan (
    job                       uuid    primary key references jobs.job,
    test_expiry               integer not null check (test_expiry > 0),
    test_reminder_before      integer not null check (test_reminder_before >= 0 and test_reminder_before < test_expiry),
    role_play_reminder_before integer not null check (role_play_reminder_before >= 0),
    scorecard_reminder_after  integer not null check (scorecard_reminder_after >= 0),
    scorecard_deadline_after  integer not null check (scorecard_deadline_after > scorecard_reminder_after),
    panel_quorum              integer not null check (panel_quorum between 1 and 5),
    offer_expiry              integer not null check (offer_expiry > 0),
    offer_reminder_before     integer not null check (offer_reminder_before >= 0 and offer_reminder_before < offer_expiry),
    version                   integer not null default 0
);

create table jobs.gate (
    job                uuid          not null references jobs.job,
    stage              text          not null check (stage in ('WRITTEN_TEST', 'ROLE_PLAY', 'PANEL')),
    pass_mark          numeric(5, 2),
    clear_pass_through boolean       not null default false,
    primary key (job, stage),
    check (pass_mark is null
        or (stage = 'WRITTEN_TEST' and pass_mark between 0 and 100)
        or (stage <> 'WRITTEN_TEST' and pass_mark between 1 and 5))
);

create view jobs.v_job as
select id, number, title_zh, title_en, track, city, headcount, status, closes_on, owner, created_at, opened_at, closed_at
  from jobs.job;

create view jobs.v_team as
select job, account, role from jobs.team;
