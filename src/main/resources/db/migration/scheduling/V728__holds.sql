-- A time that is kept for somebody while they decide.
create table scheduling.hold (
    application uuid primary key,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    until timestamptz not null
);

create table scheduling.held_time (
    application uuid not null references scheduling.hold (application) on delete cascade,
    person uuid not null,
    during tstzrange not null,
    primary key (application, person),
    constraint held_time_no_double_hold exclude using gist (person with =, during with &&)
);
