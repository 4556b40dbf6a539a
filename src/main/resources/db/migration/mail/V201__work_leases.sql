-- Work that one node does at a time.
create table mail.lease (
    name text primary key,
    until timestamptz not null
);
