-- Versions of a submitted card, from its first change on; number 1 is what was submitted. The card itself holds the newest one that
-- counts: a version written after its stage had ended stands here only.
create table scorecards.card_version (
    card uuid not null references scorecards.card (id) on delete cascade,
    number int not null check (number > 0),
    written_at timestamptz not null,
    reason text check (length(btrim(reason)) > 0),
    recommendation text,
    note text,
    counted boolean not null,
    primary key (card, number),
    check ((number = 1) = (reason is null))
);

create table scorecards.version_rating (
    card uuid not null,
    number int not null,
    competency text not null,
    value int check (value between 1 and 5),
    note text,
    primary key (card, number, competency),
    foreign key (card, number) references scorecards.card_version (card, number) on delete cascade
);

create table scorecards.version_tick (
    card uuid not null,
    number int not null,
    marking_point uuid not null,
    primary key (card, number, marking_point),
    foreign key (card, number) references scorecards.card_version (card, number) on delete cascade
);

-- What was written stays as it was written; it goes only with its card.
create function scorecards.refuse_overwrite() returns trigger
    language plpgsql
as $$
begin
    raise exception 'A version of a card is never overwritten' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger card_version_stays before update on scorecards.card_version
    for each row execute function scorecards.refuse_overwrite();
create trigger version_rating_stays before update on scorecards.version_rating
    for each row execute function scorecards.refuse_overwrite();
create trigger version_tick_stays before update on scorecards.version_tick
    for each row execute function scorecards.refuse_overwrite();

create function scorecards.v_released_version(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, number int, written_at timestamptz, reason text,
                   recommendation text, note text, counted boolean)
    language sql stable
as $$
    select c.card, c.application, c.stage, c.rater, v.number, v.written_at, v.reason, v.recommendation, v.note, v.counted
      from scorecards.v_released_card(viewer) c
      join scorecards.card_version v on v.card = c.card
$$;

create function scorecards.v_released_version_rating(viewer uuid)
    returns table (card uuid, application uuid, number int, competency text, value int, note text)
    language sql stable
as $$
    select c.card, c.application, r.number, r.competency, r.value, r.note
      from scorecards.v_released_card(viewer) c
      join scorecards.version_rating r on r.card = c.card
$$;

create function scorecards.v_released_version_tick(viewer uuid)
    returns table (card uuid, application uuid, number int, marking_point uuid)
    language sql stable
as $$
    select c.card, c.application, t.number, t.marking_point
      from scorecards.v_released_card(viewer) c
      join scorecards.version_tick t on t.card = c.card
$$;
