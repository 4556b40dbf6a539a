-- How long a question was worked on: shown on the page while that had the focus. Null where nothing was told, as before.
alter table writtentest.answer add column active_ms int check (active_ms >= 0);

-- The page tells a sum that only grows; more than has passed on the server since it was told last is not believed.
create function writtentest.worked(told int, stored int, since timestamptz, at timestamptz) returns int
    language sql immutable parallel safe as $$
    select case when told is null then stored
                else greatest(coalesce(stored, 0),
                              least(told, coalesce(stored, 0) + extract(epoch from at - since) * 1000))::int end
$$;
