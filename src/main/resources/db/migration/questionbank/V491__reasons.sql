-- Whether a 判断题 asks for the reason: the key marks the judgement, a person the reason.
alter table questionbank.question_version add column reasoned boolean not null default false
    check (not reasoned or type = 'TRUE_FALSE');
