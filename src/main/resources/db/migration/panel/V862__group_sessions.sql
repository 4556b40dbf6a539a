-- Several candidates in one interview; each has a panel of their own with the same people at the same time.
create table panel.group_session (
    id uuid primary key,
    job uuid not null,
    kind text not null check (kind in ('INTERVIEW', 'DISCUSSION')),
    -- the candidate who leads the discussion, by application
    moderator uuid,
    planned_at timestamptz not null,
    check (kind = 'DISCUSSION' or moderator is null)
);

create table panel.group_member (
    application uuid primary key,
    session uuid not null references panel.group_session (id) on delete cascade,
    position int not null
);

create index group_member_session on panel.group_member (session);

-- How often an observer heard a candidate speak.
create table panel.speaking_turn (
    session uuid not null references panel.group_session (id) on delete cascade,
    observer uuid not null,
    application uuid not null,
    turns int not null check (turns >= 0),
    primary key (session, observer, application)
);
