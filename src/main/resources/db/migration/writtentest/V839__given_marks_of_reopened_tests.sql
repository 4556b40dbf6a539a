-- What markers had said of a test that was opened again, drafts included: kept, never counted again.
create table writtentest.taken_back_given_mark (
    sitting uuid not null,
    reopening int not null,
    position int not null,
    round text not null,
    marker uuid not null,
    points numeric(6, 2) not null,
    ticks uuid[] not null,
    comment text,
    given_at timestamptz,
    primary key (sitting, reopening, position, round),
    foreign key (sitting, reopening) references writtentest.reopening (sitting, number) on delete cascade
);
