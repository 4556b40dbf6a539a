-- How often a question was used and its points were seen.
create index card_question_version on scorecards.card_question (question_version);
