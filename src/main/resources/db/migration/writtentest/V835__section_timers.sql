-- A section may have its own minutes; null: it runs under the whole test's timer only.
alter table writtentest.blueprint_section
    add column minutes int check (minutes between 1 and 120);

-- The sections of a paper of which at least one has its own minutes: they are taken in order. Papers without such have no rows.
create table writtentest.paper_section (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    number int not null check (number > 0),
    first_question int not null,
    last_question int not null check (last_question >= first_question),
    minutes int check (minutes between 1 and 120),
    -- time that was added while no section ran, for the one that is opened next
    extra_seconds int not null default 0 check (extra_seconds >= 0),
    started_at timestamptz,
    -- answers are taken until then and the grace; null: as long as the sitting takes any
    until timestamptz,
    -- when the candidate said that it is done; null while it runs, and where its time ran out
    ended_at timestamptz,
    primary key (sitting, number),
    check (started_at is not null or until is null and ended_at is null),
    check (ended_at is null or until is not null)
);
