-- Which page has the paper open: every page that shows it takes the next number, and the one before is told. Not part of
-- the sitting's row, so that a sign of life changes no version.
create table writtentest.presence (
    sitting uuid primary key references writtentest.sitting (id) on delete cascade,
    page int not null check (page > 0),
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    -- the page said that it was put aside: silence after that is no lost connection
    aside boolean not null,
    -- told apart, never read: a random name the browser keeps, a digest of the network's address
    device text not null,
    place text not null
);

-- Time a sitting got on top of its minutes, and why.
create table writtentest.added_time (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    at timestamptz not null,
    seconds int not null check (seconds > 0),
    cause text not null check (cause in ('RECRUITER', 'ACCOMMODATION', 'CONNECTION')),
    account uuid,
    reason text,
    check ((cause = 'CONNECTION') = (account is null))
);

create index added_time_of_sitting on writtentest.added_time (sitting, at);

-- How much of a lost connection a job gives back; no row: none.
create table writtentest.sitting_rule (
    job uuid primary key,
    credit_minutes int not null check (credit_minutes between 0 and 60)
);
