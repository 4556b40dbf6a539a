-- The file of an import that is still looked through, so that it can be read another way; gone with the preview.
create table questionbank.import_file (
    batch uuid primary key references questionbank.import_batch (id) on delete cascade,
    content bytea not null
);

-- The columns of its table and what they were taken for, when it is one.
alter table questionbank.import_batch add column columns jsonb not null default '[]';
