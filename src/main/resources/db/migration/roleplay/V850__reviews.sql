-- What a job's desks are measured against, and how far two observers may be apart (points of a 1-5 rating) before a third decides.
create table roleplay.review_rule (
    job uuid primary key,
    thresholds text not null,
    gap int not null check (gap between 1 and 4)
);

-- What a person made of a hint of the phrase checks. Each reviewer's own: a verdict is a judgement, so it is blind like a card.
create table roleplay.hint_verdict (
    role_play uuid not null references roleplay.role_play (id) on delete cascade,
    message int not null,
    phrase_check text not null,
    account uuid not null,
    confirmed boolean not null,
    decided_at timestamptz not null,
    primary key (role_play, message, phrase_check, account),
    foreign key (role_play, message) references roleplay.message (role_play, number) on delete cascade
);

-- Who decides between two observers.
create table roleplay.adjudication (
    role_play uuid primary key references roleplay.role_play (id) on delete cascade,
    account uuid not null,
    card uuid not null,
    taken_at timestamptz not null
);
