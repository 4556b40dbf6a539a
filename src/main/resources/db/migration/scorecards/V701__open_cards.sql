-- Whose card is missing, of the marked stages: names, never ratings. Markers are left out: nothing leads from a person to
-- who marks their paper.
create view scorecards.v_open_card as
select application, stage, rater
  from scorecards.card
 where state in ('PLANNED', 'DRAFT') and rater is not null and stage <> 'WRITTEN_TEST';
