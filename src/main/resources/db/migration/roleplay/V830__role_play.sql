create schema roleplay;

-- A scenario is one version of a role-play question plus persona and script.
create table roleplay.scenario (
    question_version uuid primary key,
    number text not null,
    content jsonb not null
);

create table roleplay.plan (
    job uuid primary key,
    scenario text not null,
    minutes int not null check (minutes between 5 and 120)
);

create table roleplay.role_play (
    id uuid primary key,
    application uuid not null,
    state text not null check (state in ('SCHEDULED', 'RUNNING', 'ENDED', 'MISSED', 'CANCELLED')),
    scenario uuid not null references roleplay.scenario (question_version),
    appointment uuid not null,
    -- the member of staff who plays the customer
    customer uuid not null,
    invited_sequence int,
    started_at timestamptz,
    ended_at timestamptz,
    concluded boolean not null default false,
    version int not null default 0,
    check ((state = 'RUNNING') <= (started_at is not null)),
    check ((state = 'ENDED') <= (ended_at is not null))
);

create unique index role_play_one_live on roleplay.role_play (application) where state <> 'CANCELLED';

create table roleplay.observer (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    account uuid not null,
    card uuid,
    primary key (role_play, account)
);

-- The talk. The server's receive time is the only clock; client_id makes a repeated send one message.
create table roleplay.message (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    number int not null,
    author text not null check (author in ('CUSTOMER', 'CANDIDATE')),
    client_id uuid not null,
    body text not null,
    received_at timestamptz not null,
    primary key (role_play, number),
    unique (role_play, client_id)
);
