-- How a multiple choice counts. What is there was counted by shares and goes on like that.
alter table questionbank.question_version add column credit text not null default 'SHARE_OF_RIGHT'
    check (credit in ('ALL_RIGHT', 'SHARE_OF_RIGHT', 'EACH_DECISION'));
