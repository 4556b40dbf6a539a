-- Every recruiter of the job is mailed who appealed and finds it in the inbox: none of them marks its answers anew under a code.
create or replace view writtentest.v_remark_barred as
select s.application, e.position, g.marker as account
  from writtentest.appealed_answer e
  join writtentest.sitting s on s.id = e.sitting
  join writtentest.given_mark g on g.sitting = e.sitting and g.position = e.position and g.round <> 'APPEAL' and g.given_at is not null
union
select s.application, e.position, p.answered_by
  from writtentest.appealed_answer e
  join writtentest.sitting s on s.id = e.sitting
  join writtentest.appeal p on p.sitting = e.sitting
union
select s.application, e.position, m.account
  from writtentest.appealed_answer e
  join writtentest.sitting s on s.id = e.sitting
  join candidates.v_place a on a.id = s.application
  join jobs.v_team m on m.job = a.job and m.role = 'RECRUITER';
