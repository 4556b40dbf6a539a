-- Who was hired and who has ended, of a job, the latest first.
create index application_ended on candidates.application (job, ended_at desc, id desc) where ended_at is not null;
