-- Finds a question printed again: the stem without spaces, punctuation and case (see Stems).
alter table questionbank.question_version add column stem_key text not null default '';
create index question_version_stem on questionbank.question_version (stem_key) where status = 'PUBLISHED';

-- A file that was read once and is looked through before anything enters the bank.
create table questionbank.import_batch (
    id uuid primary key,
    name text not null,
    file_hash text not null,
    format text not null,
    defects jsonb not null,
    track text not null,
    competency text not null,
    state text not null check (state in ('PREVIEW', 'ACCEPTED', 'DISCARDED')),
    created_at timestamptz not null,
    created_by uuid not null,
    accepted_at timestamptz,
    accepted_by uuid,
    check ((state = 'ACCEPTED') = (accepted_at is not null and accepted_by is not null))
);

create index import_batch_recent on questionbank.import_batch (created_at desc);
create index import_batch_file on questionbank.import_batch (file_hash);

-- One question of it, as read and then as mended by hand.
create table questionbank.import_item (
    id uuid primary key,
    batch uuid not null references questionbank.import_batch (id),
    position int not null check (position > 0),
    content jsonb not null,
    reviewed boolean not null default false,
    excluded boolean not null default false,
    question_version uuid references questionbank.question_version (id),
    version int not null default 0,
    unique (batch, position)
);

create unique index import_item_taken on questionbank.import_item (question_version) where question_version is not null;
