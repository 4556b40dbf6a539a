-- A role-play is a desk of conversations: each with a scenario, a customer played by the script or by a person, and
-- the second at which it arrives.
create table roleplay.conversation (
    id uuid primary key,
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    number int not null check (number between 1 and 5),
    scenario uuid not null references roleplay.scenario (question_version),
    mode text not null check (mode in ('SCRIPT', 'HUMAN')),
    arrives_after_seconds int not null default 0 check (arrives_after_seconds between 0 and 7200),
    state text not null default 'AWAITED' check (state in ('AWAITED', 'OPEN', 'CLOSED')),
    arrived_at timestamptz,
    closed_at timestamptz,
    -- the key of the script's ending, or how it was ended: TIME, ABANDONED, AGENT, PLAYER, STOPPED
    ending text,
    -- what the scripted customer remembers
    mind jsonb,
    wakes_at timestamptz,
    unique (role_play, number),
    check ((state = 'OPEN') <= (arrived_at is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((wakes_at is not null) <= (state <> 'CLOSED'))
);

create index conversation_wakes on roleplay.conversation (wakes_at) where wakes_at is not null;

insert into roleplay.conversation (id, role_play, number, scenario, mode, state, arrived_at, closed_at, ending)
select gen_random_uuid(), r.id, 1, r.scenario, 'HUMAN',
       case when r.ended_at is not null then 'CLOSED' when r.started_at is not null then 'OPEN' else 'AWAITED' end,
       r.started_at, r.ended_at, case when r.ended_at is not null then 'PLAYER' end
  from roleplay.role_play r;

-- typed_at: when the browser says it was typed, on the server's clock; null for what a script said.
alter table roleplay.message
    add column conversation int,
    add column typed_at timestamptz,
    add column scripted boolean not null default false;
update roleplay.message set conversation = 1;
alter table roleplay.message
    alter column conversation set not null,
    add foreign key (role_play, conversation) references roleplay.conversation (role_play, number) on delete cascade;

-- Nobody plays the customer where every customer is scripted. The talks end at ends_at, whoever is there.
alter table roleplay.role_play
    drop column scenario,
    alter column customer drop not null,
    add column minutes int not null default 30 check (minutes between 5 and 120),
    add column ends_at timestamptz;

create table roleplay.plan_conversation (
    job uuid not null references roleplay.plan (job) on delete cascade,
    number int not null check (number between 1 and 5),
    scenario text not null,
    mode text not null check (mode in ('SCRIPT', 'HUMAN')),
    arrives_after_seconds int not null default 0 check (arrives_after_seconds between 0 and 7200),
    primary key (job, number)
);
insert into roleplay.plan_conversation (job, number, scenario, mode) select job, 1, scenario, 'HUMAN' from roleplay.plan;
alter table roleplay.plan
    drop column scenario,
    -- how often the candidate may take a break for a technical reason
    add column pauses int not null default 1 check (pauses between 0 and 3);
