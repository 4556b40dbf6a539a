-- The pictures of a file that is or was looked through: not swept out while its import is there.
create table questionbank.import_picture (
    batch uuid not null references questionbank.import_batch (id) on delete cascade,
    attachment text not null references questionbank.attachment (hash),
    primary key (batch, attachment)
);

create index import_picture_of on questionbank.import_picture (attachment);
