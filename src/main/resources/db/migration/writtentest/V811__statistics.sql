-- Which papers had a question, and the newest marked papers.
create index paper_question_version on writtentest.paper_question (question_version);
create index sitting_marked on writtentest.sitting (submitted_at desc) where state = 'MARKED';
