-- The tables of Spring Session JDBC 4.1, as its own schema-postgresql.sql defines them.
create schema if not exists shared;

create table shared.spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index spring_session_by_session_id on shared.spring_session (session_id);
create index spring_session_by_expiry_time on shared.spring_session (expiry_time);
create index spring_session_by_principal_name on shared.spring_session (principal_name);

create table shared.spring_session_attributes (
  session_primary_id char(36)     not null references shared.spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
