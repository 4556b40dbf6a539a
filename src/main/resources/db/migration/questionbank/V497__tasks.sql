-- What only some kinds of question have (see TaskSheet): the text and speeds of a typing test, the fields of a work sample.
alter table questionbank.question_version add column task jsonb not null default '{}';
