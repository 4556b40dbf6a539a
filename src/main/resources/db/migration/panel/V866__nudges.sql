-- Interviewers to be asked for their cards: one mail an hour at the most, with everything that is missing then.
create table panel.nudge (
    interviewer uuid primary key,
    -- null: nothing is wanted since the last mail
    wanted_at timestamptz,
    sent_at timestamptz
);

create index nudge_wanted on panel.nudge (wanted_at) where wanted_at is not null;
