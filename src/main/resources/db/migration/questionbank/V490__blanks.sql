-- What is accepted in each blank of a 填空题 (see Blank): with it the key marks, without it a person does as before.
alter table questionbank.question_version add column blanks jsonb not null default '[]';
alter table questionbank.key_correction add column blanks jsonb not null default '[]';
