-- Drafts that lay too long and went to a colleague, so that who wrote them is told.
create table writtentest.taken_draft (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    position int not null,
    round text not null,
    marker uuid not null,
    at timestamptz not null,
    primary key (sitting, position, round, marker)
);

create index taken_draft_of_marker on writtentest.taken_draft (marker, at);
