-- When members of staff can be booked; who has no row follows the house's working hours.
create table scheduling.availability (
    account uuid primary key,
    zone text not null,
    buffer_minutes int not null check (buffer_minutes between 0 and 60),
    daily_cap int check (daily_cap between 1 and 20),
    version int not null default 0
);

-- Midnight as the end is the end of the day.
create table scheduling.weekly_hours (
    account uuid not null references scheduling.availability (account) on delete cascade,
    day int not null check (day between 1 and 7),
    from_time time not null,
    to_time time not null check (to_time > from_time or to_time = '00:00'),
    primary key (account, day, from_time)
);

-- Days of their own hours; without any the day is off.
create table scheduling.day_hours (
    id uuid primary key,
    account uuid not null references scheduling.availability (account) on delete cascade,
    day date not null,
    from_time time,
    to_time time check (to_time > from_time or to_time = '00:00'),
    note text check (length(note) <= 100),
    check ((from_time is null) = (to_time is null)),
    unique nulls not distinct (account, day, from_time)
);

-- Busy times of people's own calendars. Nothing but the times is kept.
create table scheduling.busy_calendar (
    id uuid primary key,
    account uuid not null,
    name text not null check (length(name) between 1 and 100),
    read_at timestamptz not null,
    until timestamptz not null,
    unique (account, name)
);

create table scheduling.busy_time (
    calendar uuid not null references scheduling.busy_calendar (id) on delete cascade,
    during tstzrange not null
);

create index busy_time_of_calendar on scheduling.busy_time (calendar);
