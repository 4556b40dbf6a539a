-- Passages a rater ties to a marking point, as evidence on their own card. Read by its rater, and by others once the card is released.
create table scorecards.quote (
    id uuid primary key,
    card uuid not null references scorecards.card (id) on delete cascade,
    marking_point uuid not null,
    body text not null,
    -- where it stands: a page of the house, and the number of the passage there
    source text not null,
    place int not null,
    note text,
    quoted_at timestamptz not null,
    unique (card, marking_point, source, place)
);

create function scorecards.v_released_quote(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, counted boolean, marking_point uuid, body text, source text,
                   place int, note text)
    language sql stable
as $$
    select c.card, c.application, c.stage, c.rater, c.counted, q.marking_point, q.body, q.source, q.place, q.note
      from scorecards.v_released_card(viewer) c
      join scorecards.quote q on q.card = c.card
$$;
