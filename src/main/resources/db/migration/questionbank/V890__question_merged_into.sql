-- What a question took the place of is told on its page.
create index question_merged_into on questionbank.question (merged_into) where merged_into is not null;
