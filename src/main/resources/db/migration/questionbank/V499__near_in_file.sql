-- The earlier question of the file that one of an import nearly repeats, as the last check found it.
alter table questionbank.import_item add column resembles int;
