-- When a text was typed, by the server's clock, and how long it took as the page tells (see TypingRun). What was typed is an
-- answer like others.
create table writtentest.typing_run (
    sitting uuid not null,
    position int not null,
    started_at timestamptz not null,
    ended_at timestamptz check (ended_at >= started_at),
    page_ms int check (page_ms >= 0),
    primary key (sitting, position),
    foreign key (sitting, position) references writtentest.paper_question (sitting, position) on delete cascade
);

-- How it was typed: [milliseconds since the first character, place, characters taken out, what was put in] each. Evidence for a
-- person, part of no score.
create table writtentest.typing_replay (
    sitting uuid not null,
    position int not null,
    events jsonb not null,
    primary key (sitting, position),
    foreign key (sitting, position) references writtentest.typing_run (sitting, position) on delete cascade
);
