-- How a multiple choice counts on this paper, as the candidate is told: frozen when the paper is printed.
alter table writtentest.paper_question add column credit text not null default 'SHARE_OF_RIGHT'
    check (credit in ('ALL_RIGHT', 'SHARE_OF_RIGHT', 'EACH_DECISION'));
