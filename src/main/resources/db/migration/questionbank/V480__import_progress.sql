-- A long file is read in the background: until then its import holds nothing, and one that could not be read says why.
alter table questionbank.import_batch
    drop constraint import_batch_state_check,
    add constraint import_batch_state_check check (state in ('READING', 'PREVIEW', 'ACCEPTED', 'DISCARDED', 'FAILED'));

-- A file that waits to be read or is being read: by whom and until when, and how far that is. Gone when it is done.
create table questionbank.import_reading (
    batch uuid primary key references questionbank.import_batch (id) on delete cascade,
    format text,
    columns jsonb not null default '[]',
    holder uuid,
    lease_until timestamptz,
    attempts int not null default 0,
    phase text,
    done int not null default 0,
    total int not null default 0,
    found int not null default 0,
    check ((holder is null) = (lease_until is null))
);
