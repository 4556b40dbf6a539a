-- How much of a point was seen: all of it by a tick, a part of it where an answer is partly right by its key.
alter table scorecards.tick add column share numeric(7, 6) not null default 1 check (share > 0 and share <= 1);

drop function scorecards.v_released_tick(uuid);

create function scorecards.v_released_tick(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, marking_point uuid, share numeric)
    language sql stable
as $$
    select c.card, c.application, c.stage, c.rater, t.marking_point, t.share
      from scorecards.v_released_card(viewer) c
      join scorecards.tick t on t.card = c.card
$$;
