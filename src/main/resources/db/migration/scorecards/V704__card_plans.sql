-- How the cards of a job are made. A plan is never changed: another version follows it, and a card keeps the one it was made by,
-- so that what was rated before counts as it counted then.
create table scorecards.plan (
    id uuid primary key,
    job uuid not null,
    version int not null check (version > 0),
    express boolean not null,
    undecided boolean not null,
    held boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    unique (job, version)
);

-- Weights other than 1, each with its reason.
create table scorecards.plan_weight (
    plan uuid not null references scorecards.plan (id) on delete cascade,
    competency text not null,
    weight int not null check (weight between 2 and 5),
    reason text not null check (length(btrim(reason)) > 0),
    primary key (plan, competency)
);

-- How long a question is meant to take; by its number, so that a new version of the question keeps it.
create table scorecards.plan_minutes (
    plan uuid not null references scorecards.plan (id) on delete cascade,
    question_number text not null,
    minutes int not null check (minutes between 1 and 60),
    primary key (plan, question_number)
);

-- plan: null where the job had none. scale: what its ratings mean, whatever scales come later.
alter table scorecards.card
    add column plan uuid references scorecards.plan (id),
    add column scale text not null default 'ANCHORED_1_5',
    drop constraint card_recommendation_check,
    add constraint card_recommendation_check
        check (recommendation in ('STRONG_NO', 'NO', 'UNDECIDED', 'YES', 'STRONG_YES'));

-- Stages whose cards are held back from everybody: not all of them are in, and the stage has not ended.
create view scorecards.v_held as
select c.application, c.stage, c.id as waits_for
  from scorecards.card c
  join scorecards.plan p on p.id = c.plan
 where p.held and c.state in ('PLANNED', 'DRAFT') and c.rater is not null
   and not exists (select 1 from candidates.v_stage_total t where t.application = c.application and t.stage = c.stage);

create or replace function scorecards.v_released_card(viewer uuid)
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
       and not exists (select 1 from scorecards.v_held h where h.application = c.application and h.stage = c.stage)
$$;
