-- Since which sequence somebody is asked for the time that stands: older answers are about another one.
alter table scheduling.attendance add column since_sequence int not null default 0;

update scheduling.attendance t set since_sequence = a.sequence from scheduling.appointment a where a.id = t.appointment;

-- What people answered out of their calendars (iTIP REPLY).
create table scheduling.answer (
    appointment uuid not null references scheduling.appointment (id) on delete cascade,
    person uuid not null,
    answer text not null check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE')),
    sequence int not null,
    -- when their calendar wrote it
    stamped_at timestamptz not null,
    received_at timestamptz not null,
    primary key (appointment, person)
);

-- How many answers were left aside, and why.
create table scheduling.answer_left_aside (
    reason text primary key,
    times bigint not null,
    last_at timestamptz not null
);
