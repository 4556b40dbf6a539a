-- What open answers are compared by: hashes of their three-character pieces, from which no word can be read. Goes with the sitting.
create table writtentest.answer_sketch (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    position int not null,
    job uuid not null,
    question uuid not null,
    -- two answers to one question that share one of them are worth a look
    bands int[] not null,
    primary key (sitting, position)
);

create index answer_sketch_bands on writtentest.answer_sketch using gin (bands);

alter table writtentest.sitting add column sketched boolean not null default false;

create index sitting_to_sketch on writtentest.sitting (submitted_at)
    where not sketched and state in ('SUBMITTED', 'MARKED');
