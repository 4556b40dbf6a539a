-- A handed-in test that a recruiter opened once more: why, and what was there before. The numbers count up per sitting.
create table writtentest.reopening (
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    number int not null check (number > 0),
    at timestamptz not null,
    account uuid not null,
    reason text not null check (reason <> ''),
    minutes int not null check (minutes > 0),
    -- what was taken back
    submitted_at timestamptz not null,
    by_deadline boolean not null,
    total numeric(6, 2),
    marked_by uuid,
    marked_at timestamptz,
    primary key (sitting, number)
);

-- The marks that were taken back with it: kept, never counted again.
create table writtentest.taken_back_mark (
    sitting uuid not null,
    reopening int not null,
    position int not null,
    points numeric(6, 2) not null check (points >= 0),
    comment text,
    primary key (sitting, reopening, position),
    foreign key (sitting, reopening) references writtentest.reopening (sitting, number) on delete cascade
);
