-- What somebody wants done for more questions than a person waits for: tags, publishing, retiring, returning, and taking an
-- import in or out. Leased by row like the reading of long files; the tally is written with each question it counts.
create table questionbank.work (
    id uuid primary key,
    act text not null check (act in ('TAG', 'UNTAG', 'PUBLISH', 'RETIRE', 'SEND_BACK', 'ACCEPT', 'ACCEPT_ALL', 'TAKE_BACK')),
    -- The tag, or what the authors are told.
    words text not null default '',
    -- Whether what somebody should look at stays behind.
    clear_only boolean not null default false,
    batch uuid references questionbank.import_batch (id) on delete cascade,
    created_by uuid not null,
    created_at timestamptz not null,
    total int not null default 0,
    done int not null default 0,
    succeeded int not null default 0,
    -- How many were left as they are, by the key of the reason.
    refused jsonb not null default '{}',
    problem text,
    stopping boolean not null default false,
    finished_at timestamptz,
    holder uuid,
    lease_until timestamptz,
    attempts int not null default 0,
    check ((batch is not null) = (act in ('ACCEPT', 'ACCEPT_ALL', 'TAKE_BACK')))
);

create index work_open on questionbank.work (id) where finished_at is null;
create unique index work_batch on questionbank.work (batch) where finished_at is null;
create index work_by on questionbank.work (created_by, created_at desc);

-- The questions it is still to be done for, as they were when somebody chose all of them; gone one by one.
create table questionbank.work_item (
    work uuid not null references questionbank.work (id) on delete cascade,
    position int not null,
    question uuid not null,
    -- What waits for a reviewer, and how often it had been saved again by then.
    version uuid,
    edits int,
    primary key (work, position),
    check ((version is null) = (edits is null))
);
