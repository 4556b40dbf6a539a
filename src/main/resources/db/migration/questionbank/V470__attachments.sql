-- Pictures by their content, so that versions share them; what nothing refers to any more is swept out later.
create table questionbank.attachment (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null check (media_type in ('image/png', 'image/jpeg')),
    width int not null check (width > 0),
    height int not null check (height > 0),
    content bytea not null,
    stored_at timestamptz not null
);

-- They are compressed already.
alter table questionbank.attachment alter column content set storage external;

-- Which pictures a version shows, in order, each with words for those who do not see it.
create table questionbank.version_attachment (
    question_version uuid not null references questionbank.question_version (id) on delete cascade,
    position int not null check (position between 1 and 6),
    attachment text not null references questionbank.attachment (hash),
    alt_zh text not null check (alt_zh <> ''),
    alt_en text,
    primary key (question_version, position)
);

create index version_attachment_of on questionbank.version_attachment (attachment);
