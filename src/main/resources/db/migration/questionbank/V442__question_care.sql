-- Who looks after a question, and until when its facts are taken for true. The date of a version is what its author asked
-- for; publishing makes it the question's.
alter table questionbank.question
    add column owner uuid,
    add column review_by date;

update questionbank.question q
   set owner = q.created_by,
       review_by = (select v.review_by from questionbank.question_version v where v.id = q.shown);

create index question_due on questionbank.question (review_by, number) where review_by is not null and status = 'PUBLISHED';
