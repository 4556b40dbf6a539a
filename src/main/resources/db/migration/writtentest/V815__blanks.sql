-- What was written into the blanks of a question, in their order.
alter table writtentest.answer add column blanks text[] not null default '{}';
