create schema scorecards;

create table scorecards.card (
    id uuid primary key,
    application uuid not null,
    stage text not null,
    -- null is AUTO, the system
    rater uuid,
    state text not null check (state in ('PLANNED', 'DRAFT', 'SUBMITTED', 'CANCELLED')),
    recommendation text check (recommendation in ('STRONG_NO', 'NO', 'YES', 'STRONG_YES')),
    note text,
    planned_at timestamptz not null,
    saved_at timestamptz,
    submitted_at timestamptz,
    -- a card that came after its stage had ended is kept but not counted
    counted boolean not null default true,
    version int not null default 0,
    check ((state = 'SUBMITTED') = (submitted_at is not null))
);

create index card_application on scorecards.card (application, stage);
create index card_rater on scorecards.card (rater, state);
create unique index card_one_per_rater on scorecards.card (application, stage, rater)
    where state in ('PLANNED', 'DRAFT') and rater is not null;

create table scorecards.card_question (
    card uuid not null references scorecards.card (id) on delete cascade,
    position int not null,
    question_version uuid not null,
    primary key (card, position)
);

-- The competencies a card plans to observe, frozen with it.
create table scorecards.card_competency (
    card uuid not null references scorecards.card (id) on delete cascade,
    position int not null,
    competency text not null,
    primary key (card, competency)
);

create table scorecards.rating (
    card uuid not null references scorecards.card (id) on delete cascade,
    competency text not null,
    -- null is "not observed", never 0
    value int check (value between 1 and 5),
    note text,
    -- false while a draft only has the evidence written down
    answered boolean not null default true,
    check (answered or value is null),
    primary key (card, competency)
);

create table scorecards.tick (
    card uuid not null references scorecards.card (id) on delete cascade,
    marking_point uuid not null,
    primary key (card, marking_point)
);

-- Blindness (DESIGN 1): who still owes a card for an application sees nobody's ratings of it, of any stage.
create function scorecards.v_veiled(viewer uuid) returns table (application uuid)
    language sql stable
as $$
    select distinct c.application from scorecards.card c where c.rater = viewer and c.state in ('PLANNED', 'DRAFT')
$$;

create function scorecards.v_released_card(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, recommendation text, note text,
                   submitted_at timestamptz, counted boolean)
    language sql stable
as $$
    select c.id, c.application, c.stage, c.rater, c.recommendation, c.note, c.submitted_at, c.counted
      from scorecards.card c
     where viewer is not null
       and c.state = 'SUBMITTED'
       and not exists (select 1 from scorecards.card own
                        where own.application = c.application and own.rater = viewer and own.state in ('PLANNED', 'DRAFT'))
$$;

create function scorecards.v_released_rating(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, competency text, value int, note text)
    language sql stable
as $$
    select c.card, c.application, c.stage, c.rater, r.competency, r.value, r.note
      from scorecards.v_released_card(viewer) c
      join scorecards.rating r on r.card = c.card
$$;

create function scorecards.v_released_tick(viewer uuid)
    returns table (card uuid, application uuid, stage text, rater uuid, marking_point uuid)
    language sql stable
as $$
    select c.card, c.application, c.stage, c.rater, t.marking_point
      from scorecards.v_released_card(viewer) c
      join scorecards.tick t on t.card = c.card
$$;
