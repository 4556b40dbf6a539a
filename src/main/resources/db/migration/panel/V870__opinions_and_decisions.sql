-- What who sat on a panel thinks of going on with the person, in their words. What was said before the decision stays as it was said.
create table panel.opinion (
    application uuid not null,
    member uuid not null,
    stand text not null check (stand in ('FOR', 'AGAINST')),
    words text not null check (words <> ''),
    stated_at timestamptz not null,
    -- somebody decided before this was said
    afterwards boolean not null default false,
    primary key (application, member)
);

-- What the debrief's decision kept beside its reason: the view of those who were not for it, as whoever decided heard it.
create table panel.decision (
    application uuid primary key,
    outcome text not null check (outcome in ('ADVANCED', 'REJECTED')),
    minority text check (minority <> ''),
    decided_by uuid not null,
    decided_at timestamptz not null
);
