create schema questionbank;

create sequence questionbank.question_number;

create table questionbank.question (
    id uuid primary key,
    number text not null unique,
    created_at timestamptz not null,
    created_by uuid
);

-- One immutable text of a question. Options live in the row: nobody asks for them apart from their version.
create table questionbank.question_version (
    id uuid primary key,
    question uuid not null references questionbank.question (id),
    version int not null check (version > 0),
    status text not null check (status in ('DRAFT', 'REVIEW', 'PUBLISHED', 'RETIRED')),
    type text not null,
    track text not null,
    difficulty int not null check (difficulty between 1 and 3),
    points numeric(6, 2) not null check (points >= 0),
    competency text not null,
    section text,
    stem_zh text not null,
    stem_en text,
    options jsonb not null default '[]',
    answer_key text[] not null default '{}',
    truth boolean,
    reference_zh text,
    reference_en text,
    analysis_zh text,
    analysis_en text,
    guidance_zh text,
    guidance_en text,
    red_lines_zh text,
    red_lines_en text,
    review_by date,
    used_at timestamptz,
    created_at timestamptz not null,
    created_by uuid,
    unique (question, version)
);

create unique index question_version_one_published on questionbank.question_version (question) where status = 'PUBLISHED';
create index question_version_draw on questionbank.question_version (type, competency, track) where status = 'PUBLISHED';

create table questionbank.marking_point (
    id uuid primary key,
    question_version uuid not null references questionbank.question_version (id) on delete cascade,
    position int not null check (position > 0),
    text_zh text not null,
    text_en text,
    points numeric(6, 2) not null check (points >= 0),
    competency text not null,
    kind text not null check (kind in ('EXPECTED', 'FAULT', 'CRITICAL')),
    hint_zh text,
    hint_en text,
    unique (question_version, position)
);

-- What other modules may join with: a point and where it stands.
create view questionbank.v_marking_point as
select p.id, p.question_version, p.position, p.text_zh, p.text_en, p.points, p.competency, p.kind, q.number, v.version, v.type
  from questionbank.marking_point p
  join questionbank.question_version v on v.id = p.question_version
  join questionbank.question q on q.id = v.question;
