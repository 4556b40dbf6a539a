-- What the correction of a key did to a paper: one row each, also where nothing changed, so that nothing is done twice.
create table writtentest.rescore (
    correction uuid not null,
    sitting uuid not null references writtentest.sitting (id) on delete cascade,
    application uuid not null,
    points_before numeric(6, 2) not null,
    points_after numeric(6, 2) not null,
    -- null while open answers waited for a marker
    total_before numeric(6, 2),
    total_after numeric(6, 2),
    -- whether the application had left the written test by then
    decided boolean not null,
    reason text not null,
    corrected_by uuid not null,
    at timestamptz not null,
    primary key (correction, sitting),
    check ((total_before is null) = (total_after is null))
);

create index rescore_of_application on writtentest.rescore (application, at);
