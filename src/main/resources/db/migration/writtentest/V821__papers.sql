-- At most on so many percent of a job's papers a question may stand; null is no bound.
alter table writtentest.blueprint
    add column cap int check (cap between 5 and 100);

-- A section may have questions of its own beside those that are drawn, named by their numbers.
alter table writtentest.blueprint_section
    add column difficulties int[] not null default '{}',
    add column tracks text[] not null default '{}',
    add column points_rule text not null default 'EACH' check (points_rule in ('EACH', 'TOGETHER', 'BANK')),
    add column fixed text[] not null default '{}',
    drop constraint blueprint_section_questions_check,
    add constraint blueprint_section_questions_check check (questions >= 0 and questions + cardinality(fixed) > 0);

-- What went on a job's papers, one row a paper, so that the newest ones are read without their sittings. Only added to:
-- who prints a paper waits for nobody.
create table writtentest.printed_paper (
    sitting uuid primary key references writtentest.sitting (id) on delete cascade,
    job uuid not null,
    printed_at timestamptz not null,
    questions uuid[] not null,
    -- how many of them the candidate had before, and how many were over the cap, because the bank had no others
    repeated int not null,
    overused int not null
);

create index printed_paper_of_job on writtentest.printed_paper (job, printed_at desc);

-- What a person had on earlier papers.
create index sitting_of_application on writtentest.sitting (application);
