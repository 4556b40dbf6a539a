-- The zone in which the candidate looked at the times when choosing: where they live, as far as anybody knows.
alter table panel.booking add column zone text check (length(zone) <= 60);
