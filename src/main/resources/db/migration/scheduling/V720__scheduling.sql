create schema scheduling;

create table scheduling.appointment (
    id uuid primary key,
    application uuid not null,
    stage text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- the zone the time was promised in
    zone text not null,
    place text,
    meeting_link text,
    sequence int not null default 0,
    cancelled boolean not null default false,
    created_at timestamptz not null,
    check (ends_at > starts_at)
);

create unique index appointment_one_per_stage on scheduling.appointment (application, stage) where not cancelled;

-- Who is busy: a member of staff by account id, the candidate by application id. The constraint decides double bookings.
create table scheduling.attendance (
    appointment uuid not null references scheduling.appointment (id) on delete cascade,
    person uuid not null,
    staff boolean not null,
    during tstzrange not null,
    primary key (appointment, person),
    constraint attendance_no_double_booking exclude using gist (person with =, during with &&)
);
