-- How many questions of a paper stand in place of fixed ones that were no longer in use.
alter table writtentest.printed_paper
    add column replaced int not null default 0;
