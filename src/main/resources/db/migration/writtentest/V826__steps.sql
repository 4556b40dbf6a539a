-- The order a candidate put steps in: the places the paper showed them at, from 1. Empty while nothing was moved.
alter table writtentest.answer add column steps int[] not null default '{}';
