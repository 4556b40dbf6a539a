-- A wrong key made right after it was used. The versions stay as they were; what counts from the start of a correction on stands here.
create table questionbank.key_correction (
    id uuid primary key,
    question uuid not null references questionbank.question (id),
    state text not null check (state in ('PROPOSED', 'RUNNING', 'DONE', 'DROPPED')),
    answer_key text[] not null default '{}',
    truth boolean,
    -- null: as it was told on each paper
    credit text check (credit in ('ALL_RIGHT', 'SHARE_OF_RIGHT', 'EACH_DECISION')),
    reason text not null check (reason <> ''),
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    started_at timestamptz,
    started_by uuid,
    ended_at timestamptz,
    check ((state in ('RUNNING', 'DONE')) = (started_at is not null)),
    check ((started_at is null) = (started_by is null)),
    check ((state = 'DONE') = (ended_at is not null))
);

create unique index key_correction_one_open on questionbank.key_correction (question) where state in ('PROPOSED', 'RUNNING');
create index key_correction_running on questionbank.key_correction (started_at) where state = 'RUNNING';

create table questionbank.key_correction_version (
    correction uuid not null references questionbank.key_correction (id) on delete cascade,
    question_version uuid not null references questionbank.question_version (id),
    primary key (correction, question_version)
);

create index key_correction_of_version on questionbank.key_correction_version (question_version);
