-- When an application's stage is held.
create view scheduling.v_appointment as
select application, stage, starts_at, ends_at, zone from scheduling.appointment where not cancelled;
