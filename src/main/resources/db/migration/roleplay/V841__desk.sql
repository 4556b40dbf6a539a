-- A technical break holds the desk; the conversations go on where they were. A restart makes a new role-play of the same
-- appointment, the earlier one stays as CANCELLED.
alter table roleplay.role_play drop constraint role_play_state_check;
alter table roleplay.role_play
    add constraint role_play_state_check
        check (state in ('SCHEDULED', 'RUNNING', 'PAUSED', 'ENDED', 'STOPPED', 'MISSED', 'CANCELLED')),
    -- how often the candidate may pause
    add column pauses int not null default 1 check (pauses between 0 and 3),
    add column paused_at timestamptz,
    -- the candidate has done the practice round
    add column practised_at timestamptz,
    -- who has not begun a desk of scripts by then has missed it; null where a person opens it
    add column start_by timestamptz,
    add check ((state = 'PAUSED') = (paused_at is not null));
create index role_play_ends on roleplay.role_play (ends_at) where state = 'RUNNING';
create index role_play_start_by on roleplay.role_play (start_by) where state = 'SCHEDULED' and start_by is not null;

create table roleplay.technical_break (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    number int not null,
    side text not null check (side in ('CANDIDATE', 'STAFF')),
    -- null when the candidate asked for it
    account uuid,
    reason text not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('RESUMED', 'RESTARTED', 'ENDED')),
    primary key (role_play, number),
    check ((ended_at is null) = (outcome is null))
);

-- The script's own clock stands still in breaks and while a person speaks for it: behind is how much.
alter table roleplay.conversation
    add column behind_millis bigint not null default 0,
    add column held_millis bigint,
    add column taken_at timestamptz;

-- Who spoke for a customer from when on.
create table roleplay.handover (
    role_play uuid not null,
    conversation int not null,
    number int not null,
    mode text not null check (mode in ('SCRIPT', 'HUMAN')),
    account uuid not null,
    at timestamptz not null,
    primary key (role_play, conversation, number),
    foreign key (role_play, conversation) references roleplay.conversation (role_play, number) on delete cascade
);

-- The candidate's notes: of a customer, and (conversation 0) for the colleague of the next shift. An older text never
-- replaces a newer one.
create table roleplay.note (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    conversation int not null check (conversation between 0 and 5),
    body text not null,
    revision bigint not null,
    saved_at timestamptz not null,
    primary key (role_play, conversation)
);

-- The last message a side's page has shown.
alter table roleplay.presence add column shown int not null default 0;
