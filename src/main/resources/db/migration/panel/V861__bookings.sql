-- The candidate chooses the time of a panel from those at which enough of these people can come.
create table panel.booking (
    id uuid primary key,
    application uuid not null,
    state text not null check (state in ('OFFERED', 'BOOKED', 'DECLINED', 'EXPIRED', 'CLOSED')),
    minutes int not null check (minutes between 10 and 240),
    place text,
    meeting_link text,
    size int not null check (size in (1, 2, 3, 5)),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    answer_by timestamptz not null,
    -- how often the candidate may still choose another time, and until how long before the start
    moves_left int not null check (moves_left >= 0),
    notice_hours int not null check (notice_hours between 0 and 168),
    note text check (length(note) <= 300),
    offered_at timestamptz not null,
    -- whether the mail with the times is out
    told boolean not null default false,
    version int not null default 0
);

create unique index booking_one_live on panel.booking (application) where state in ('OFFERED', 'BOOKED');
create index booking_application on panel.booking (application, offered_at);

create table panel.booking_person (
    booking uuid not null references panel.booking (id) on delete cascade,
    position int not null,
    account uuid not null,
    presence text not null check (presence in ('POSSIBLE', 'SENIOR', 'REQUIRED')),
    primary key (booking, account)
);

create table panel.booking_question (
    booking uuid not null references panel.booking (id) on delete cascade,
    position int not null,
    question_version uuid not null,
    primary key (booking, position)
);
