-- What a candidate asks for to sit the test like everybody else, and what was granted. May tell of a person's health:
-- shown to recruiters of the job only, in no event and no process variable. Goes with the sitting.
create table writtentest.accommodation (
    sitting uuid primary key references writtentest.sitting (id) on delete cascade,
    state text not null check (state in ('ASKED', 'GRANTED', 'DECLINED')),
    asked_percent int not null check (asked_percent in (0, 25, 50, 100)),
    asked_needs text[] not null,
    words text,
    asked_at timestamptz not null,
    percent int not null default 0 check (percent in (0, 25, 50, 100)),
    needs text[] not null default '{}',
    -- what the percentage came to
    minutes int not null default 0 check (minutes >= 0),
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    -- how often it was asked or answered
    changes int not null default 1,
    check ((state = 'ASKED') = (answered_at is null)),
    check (state = 'GRANTED' or percent = 0 and minutes = 0)
);
