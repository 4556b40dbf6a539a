-- When the candidate was told that the result can be seen; opened again, it is told anew.
alter table writtentest.sitting add column result_told_at timestamptz;

-- What candidates could see before is no news.
update writtentest.sitting s
   set result_told_at = coalesce(s.marked_at, s.submitted_at)
  from writtentest.result_rule r, candidates.v_place p
 where s.state = 'MARKED' and s.application = p.id and p.job = r.job and r.shows <> 'NOTHING';

create index sitting_result_untold on writtentest.sitting (application) where state = 'MARKED' and result_told_at is null;
