-- Who must not rate somebody: said by themselves, once and for all stages of the application. What ties the two is for the job's
-- recruiters only, so it stands in no view.
create table scorecards.recusal (
    application uuid not null,
    account uuid not null,
    stage text not null,
    kind text not null check (kind in ('RELATIVE', 'OWN_REFERRAL', 'OTHER')),
    note text,
    declared_at timestamptz not null,
    primary key (application, account)
);

-- Who declared a conflict reads no result of that application either.
create or replace function scorecards.v_veiled(viewer uuid) returns table (application uuid)
    language sql stable
as $$
    select c.application from scorecards.card c where c.rater = viewer and c.state in ('PLANNED', 'DRAFT')
    union
    select r.application from scorecards.recusal r where r.account = viewer
$$;

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
       and not exists (select 1 from scorecards.recusal r where r.application = c.application and r.account = viewer)
       and not exists (select 1 from scorecards.v_held h where h.application = c.application and h.stage = c.stage)
$$;
