-- Calendars that are fetched from an address. Whoever has the address can read the calendar: it lies here sealed.
create table scheduling.calendar_feed (
    calendar uuid primary key references scheduling.busy_calendar (id) on delete cascade,
    host text not null,
    sealed_address bytea not null,
    next_at timestamptz not null,
    lease_until timestamptz,
    failures int not null default 0,
    -- message key of what went wrong at the last try; null when it went well
    problem text,
    tried_at timestamptz not null
);

create index calendar_feed_due on scheduling.calendar_feed (next_at);
