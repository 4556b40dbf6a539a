-- A version begins as a draft, waits for a second pair of eyes and is then published. co_authors are those who went on
-- with another one's draft; edits counts how often it was saved again, so that nobody publishes what they did not see.
alter table questionbank.question_version
    add column co_authors uuid[] not null default '{}',
    add column edits int not null default 0,
    add column handed_in_at timestamptz,
    add column reviewed_by uuid,
    add column reviewed_at timestamptz,
    add column review_waived boolean not null default false,
    add column remark text,
    add column remark_by uuid,
    add column remark_at timestamptz;

-- What is there was published before anybody had to look.
update questionbank.question_version set review_waived = true where status in ('PUBLISHED', 'RETIRED');

alter table questionbank.question_version
    add constraint question_version_waits_since check (status <> 'REVIEW' or handed_in_at is not null),
    add constraint question_version_reviewed_whole check ((reviewed_by is null) = (reviewed_at is null)),
    -- Nobody reviews what they wrote.
    add constraint question_version_two_people check
        (reviewed_by is null or reviewed_by is distinct from created_by and reviewed_by <> all (co_authors)),
    -- Nothing comes into use without a reviewer, except where nobody else has to look (seeding, the setting one-person).
    add constraint question_version_reviewed check
        (status not in ('PUBLISHED', 'RETIRED') or reviewed_by is not null or review_waived),
    add constraint question_version_remark_whole check
        ((remark is null) = (remark_by is null) and (remark is null) = (remark_at is null));

create unique index question_version_one_open on questionbank.question_version (question)
    where status in ('DRAFT', 'REVIEW');
create index question_version_waiting on questionbank.question_version (handed_in_at, id) where status = 'REVIEW';
create index question_version_drafts on questionbank.question_version (created_by, created_at) where status = 'DRAFT';

-- A question that waits to be published is known as well, so that a file is not taken twice.
create index question_version_known_stem on questionbank.question_version (stem_key) where status <> 'RETIRED';
drop index questionbank.question_version_stem;
