-- A recruiter may have answers an appeal is about marked anew: the appeal is REMARKING until the last of them is, and REMARKED then.
-- Its answer is what the recruiter said when it was let through.
alter table writtentest.appeal
    drop constraint appeal_state_check,
    drop constraint appeal_check,
    add column total_before numeric(6, 2),
    add column total_after numeric(6, 2),
    add column remarked_at timestamptz,
    add constraint appeal_state_check check (state in ('RAISED', 'ANSWERED', 'REMARKING', 'REMARKED')),
    add constraint appeal_answer_given check ((state = 'RAISED') = (answer is null)),
    add constraint appeal_remarked check ((state = 'REMARKED') = (remarked_at is not null)
        and (state = 'REMARKED') = (total_after is not null)
        and (state in ('REMARKING', 'REMARKED')) = (total_before is not null));

create or replace function writtentest.keep_appeal() returns trigger
    language plpgsql as $$
begin
    if new.words <> old.words or new.raised_at <> old.raised_at
       or not (old.state = 'RAISED' and new.state in ('ANSWERED', 'REMARKING')
               or old.state = 'REMARKING' and new.state = 'REMARKED' and new.answer = old.answer
                  and new.answered_by = old.answered_by and new.answered_at = old.answered_at
                  and new.total_before = old.total_before) then
        raise exception 'An appeal that is % does not become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end
$$;

-- Requests that wait for somebody, few beside all that were dealt with.
create index appeal_waiting on writtentest.appeal (sitting) where state in ('RAISED', 'REMARKING');
create index accommodation_waiting on writtentest.accommodation (sitting) where state = 'ASKED';

-- The answers that are marked anew, and what they had before. What was said of them before stays in given_mark; only what counts changes.
create table writtentest.appealed_answer (
    sitting uuid not null references writtentest.appeal (sitting) on delete cascade,
    position int not null,
    points_before numeric(6, 2) not null,
    comment_before text,
    primary key (sitting, position),
    foreign key (sitting, position) references writtentest.paper_question (sitting, position) on delete cascade
);

alter table writtentest.marking_course
    drop constraint marking_course_round_check,
    add constraint marking_course_round_check check (round in ('FIRST', 'SECOND', 'ADJUDICATION', 'APPEAL'));
alter table writtentest.given_mark
    drop constraint given_mark_round_check,
    add constraint given_mark_round_check check (round in ('FIRST', 'SECOND', 'ADJUDICATION', 'APPEAL'));

-- What a candidate asked for and nobody has answered, for the inboxes of the job's recruiters; until when it can be answered.
create view writtentest.v_request as
select s.application, 'ACCOMMODATION' as kind, a.asked_at as since,
       case s.state when 'INVITED' then s.expires_at else s.deadline end as until
  from writtentest.accommodation a
  join writtentest.sitting s on s.id = a.sitting and s.state in ('INVITED', 'OPEN')
 where a.state = 'ASKED'
union all
select s.application, 'APPEAL', p.raised_at, null
  from writtentest.appeal p
  join writtentest.sitting s on s.id = p.sitting and s.state <> 'CANCELLED'
 where p.state = 'RAISED';

-- The answers that wait to be marked anew, under their codes.
create view writtentest.v_remark as
select s.application, s.marking, s.code, e.position, p.answered_at as since
  from writtentest.appeal p
  join writtentest.sitting s on s.id = p.sitting and s.state = 'MARKED'
  join writtentest.appealed_answer e on e.sitting = p.sitting
 where p.state = 'REMARKING'
   and not exists (select 1 from writtentest.given_mark g
                    where g.sitting = e.sitting and g.position = e.position and g.round = 'APPEAL' and g.given_at is not null);

-- Who should not mark such an answer: who marked it before, and who read the appeal.
create view writtentest.v_remark_barred as
select s.application, e.position, g.marker as account
  from writtentest.appealed_answer e
  join writtentest.sitting s on s.id = e.sitting
  join writtentest.given_mark g on g.sitting = e.sitting and g.position = e.position and g.round <> 'APPEAL' and g.given_at is not null
union
select s.application, e.position, p.answered_by
  from writtentest.appealed_answer e
  join writtentest.sitting s on s.id = e.sitting
  join writtentest.appeal p on p.sitting = e.sitting;
