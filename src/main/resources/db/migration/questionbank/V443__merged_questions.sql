-- A question that says the same as another one is retired and points to it; its own history stays.
alter table questionbank.question
    add column merged_into uuid references questionbank.question (id) on delete set null,
    add constraint question_not_into_itself check (merged_into <> id);

create index question_merged on questionbank.question (merged_into) where merged_into is not null;
