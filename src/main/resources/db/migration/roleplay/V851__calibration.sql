-- What a member of staff gave for a recorded talk that everybody rates (config/role-play/calibration.json); handed in once.
create table roleplay.calibration_answer (
    calibration text not null,
    account uuid not null,
    -- competency code to 1-5, or null for "not observed"
    ratings jsonb not null,
    points text[] not null,
    submitted_at timestamptz not null,
    primary key (calibration, account)
);
