-- What the last check found of each question of an import, so that a page of it needs no look at all of them and at the
-- whole bank. An import read before this waits for its first check: until then what is open counts as doubtful.
alter table questionbank.import_batch add column checked_at timestamptz;

alter table questionbank.import_item
    add column standing text not null default 'DOUBTFUL' check
        (standing in ('READY', 'DOUBTFUL', 'BLOCKED', 'REVISES', 'EXISTS', 'EXCLUDED', 'TAKEN')),
    add column stem_key text not null default '',
    -- The version of a question of the bank it is held against; a reminder, the version may be gone.
    add column known uuid,
    add column known_exact boolean not null default false,
    add column repeats int;

update questionbank.import_item
   set standing = case when question_version is not null then 'TAKEN' else 'EXCLUDED' end
 where question_version is not null or excluded;

create index import_item_standing on questionbank.import_item (batch, standing, position);
-- A stem may be longer than an index takes.
create index import_item_stem on questionbank.import_item (batch, md5(stem_key));
