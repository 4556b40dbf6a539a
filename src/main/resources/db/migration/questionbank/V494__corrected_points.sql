-- What each marking point is worth from the start of a correction on, in the order of the points; empty: as it was.
alter table questionbank.key_correction add column worths numeric(6, 2)[] not null default '{}';
