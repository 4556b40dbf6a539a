-- Which sides of a talk are connected, told by the nodes that hold their streams.
create table roleplay.presence (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    side text not null check (side in ('CUSTOMER', 'CANDIDATE')),
    seen_at timestamptz not null,
    primary key (role_play, side)
);
