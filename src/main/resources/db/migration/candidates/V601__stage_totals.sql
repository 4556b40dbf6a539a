-- The newest total of each stage. Readers leave out what scorecards.v_veiled hides from their viewer.
create view candidates.v_stage_total as
select distinct on (application, stage) application, stage, total
  from candidates.stage_proposal
 order by application, stage, proposed_at desc, id desc;
