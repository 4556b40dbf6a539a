-- What was noticed during a sitting: how often and how long, never what. Evidence for a person to weigh, part of no score.
-- Goes with the sitting.
create table writtentest.signal (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    page int not null,
    kind text not null check (kind in ('TAB_LEFT', 'PASTE', 'FULL_SCREEN_LEFT', 'DEVICE_CHANGED', 'NETWORK_CHANGED', 'BURST', 'CONNECTION_LOST')),
    times int not null check (times > 0),
    millis bigint not null check (millis >= 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (sitting, page, kind)
);
