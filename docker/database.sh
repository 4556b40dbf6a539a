#!/bin/sh
# Run once by PostgreSQL's image, on an empty volume: the application gets a database of its own, and a role that owns it
# and nothing else.
set -e
psql -v ON_ERROR_STOP=1 --no-psqlrc -U "$POSTGRES_USER" -d postgres --set password="$TOUCHSTONE_DATABASE_PASSWORD" <<'SQL'
create role touchstone login password :'password';
create database touchstone owner touchstone encoding 'UTF8' template template0;
SQL
