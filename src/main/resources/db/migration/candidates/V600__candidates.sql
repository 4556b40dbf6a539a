create schema candidates;

do $$
begin
    for year in 2020..2059 loop
        execute format('create sequence candidates.application_number_%s', year);
    end loop;
end $$;

-- email is lower case; phone is normalised (+86 dropped, digits only, foreign numbers with a leading +).
-- search holds characters, character pairs, pinyin, initials, address and the reversed phone number.
create table candidates.candidate (
    id         uuid        primary key,
    name       text        not null,
    email      text,
    phone      text,
    language   text        not null check (language in ('ZH', 'EN')),
    search     tsvector    not null,
    created_at timestamptz not null,
    erased_at  timestamptz,
    version    integer     not null default 0
);

create unique index one_person_per_address on candidates.candidate (email) where email is not null;
create index candidate_phone on candidates.candidate (phone) where phone is not null;
create index candidate_search on candidates.candidate using gin (search);

create table candidates.application (
    id                uuid        primary key,
    number            text        not null unique,
    candidate         uuid        not null references candidates.candidate,
    job               uuid        not null,
    stage             text        not null check (stage in ('SCREENING', 'WRITTEN_TEST', 'ROLE_PLAY', 'PANEL', 'OFFER')),
    stage_entered_at  timestamptz not null,
    status            text        not null check (status in
        ('ACTIVE', 'HIRED', 'REJECTED', 'WITHDRAWN', 'DECLINED', 'REVOKED', 'CLOSED')),
    step              text,
    step_since        timestamptz,
    experience_months integer     not null check (experience_months between 0 and 720),
    source            text,
    shift             text        check (shift in ('EARLY', 'LATE', 'BOTH')),
    note              text,
    applied_at        timestamptz not null,
    ended_at          timestamptz,
    version           integer     not null default 0,
    check ((status = 'ACTIVE') = (ended_at is null)),
    check ((step is null) = (step_since is null))
);

create unique index one_running_application_per_job on candidates.application (job, candidate) where status = 'ACTIVE';
-- A board column is one range of this index.
create index board_column on candidates.application (job, status, stage, stage_entered_at);
-- What waits for a member of staff, longest first.
create index application_waiting on candidates.application (job, step_since)
    where status = 'ACTIVE' and step like 'userTask%';
create index application_of_candidate on candidates.application (candidate);
create index application_newest on candidates.application (applied_at desc, id desc);

create table candidates.stage_visit (
    id          uuid        primary key,
    application uuid        not null references candidates.application,
    stage       text        not null,
    entered_at  timestamptz not null,
    left_at     timestamptz
);

create index stage_visit_of_application on candidates.stage_visit (application, entered_at);
create unique index one_current_visit on candidates.stage_visit (application) where left_at is null;

-- What the gate's table said, each time it was asked.
create table candidates.stage_proposal (
    id              uuid        primary key,
    application     uuid        not null references candidates.application,
    stage           text        not null,
    total           numeric(6, 2),
    proposal        text        not null,
    table_row       text        not null,
    enough_evidence boolean     not null,
    critical_hit    boolean     not null,
    proposed_at     timestamptz not null
);

create index stage_proposal_latest on candidates.stage_proposal (application, stage, proposed_at desc, id desc);

-- Who decided what and why, with the proposal that lay on the table then.
create table candidates.stage_decision (
    id          uuid        primary key,
    application uuid        not null references candidates.application,
    stage       text        not null,
    decision    text        not null check (decision in ('ADVANCED', 'REJECTED', 'WITHDRAWN')),
    reason      text,
    decided_by  uuid,
    decided_at  timestamptz not null,
    proposal    uuid        references candidates.stage_proposal,
    check ((decided_by is null) = (decision = 'WITHDRAWN')),
    check (decision <> 'REJECTED' or reason is not null)
);

create index stage_decision_of_application on candidates.stage_decision (application, decided_at);

-- Which notice was agreed to, when, and by which way; notice_hash is the SHA-256 of the text shown.
create table candidates.consent (
    id             uuid        primary key,
    candidate      uuid        not null references candidates.candidate,
    application    uuid        not null references candidates.application,
    notice_version text        not null,
    notice_hash    text        not null,
    language       text        not null,
    given_by       text        not null check (given_by in ('APPLY', 'PORTAL')),
    given_at       timestamptz not null
);

create index consent_of_candidate on candidates.consent (candidate, given_at desc);
create index consent_of_application on candidates.consent (application);

create table candidates.document (
    id          uuid        primary key,
    application uuid        not null references candidates.application,
    name        text        not null,
    media_type  text        not null,
    size        integer     not null check (size between 1 and 10485760),
    sha256      text        not null,
    content     bytea       not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null
);

create index document_of_application on candidates.document (application, uploaded_at);

create view candidates.v_candidate as
select id, name, email, phone, language, created_at, erased_at from candidates.candidate;

create view candidates.v_application as
select a.id, a.number, a.job, a.candidate, c.name as candidate_name, c.language as candidate_language,
       c.email is not null as has_email, a.stage, a.stage_entered_at, a.status, a.step, a.step_since,
       a.experience_months, a.source, a.shift, a.applied_at, a.ended_at
  from candidates.application a
  join candidates.candidate c on c.id = a.candidate;

create view candidates.v_stage_visit as
select application, stage, entered_at, left_at from candidates.stage_visit;

create view candidates.v_stage_decision as
select id, application, stage, decision, reason, decided_by, decided_at, proposal from candidates.stage_decision;

-- Where applications stand, without the people: what a board counts.
create view candidates.v_place as
select id, job, stage, stage_entered_at, status, step, step_since, applied_at, ended_at from candidates.application;
