-- Several appointments that are one meeting: several candidates with the same people at the same time.
alter table scheduling.attendance add column gathering uuid;
update scheduling.attendance set gathering = appointment;
alter table scheduling.attendance alter column gathering set not null;
alter table scheduling.attendance drop constraint attendance_no_double_booking;
alter table scheduling.attendance add constraint attendance_no_double_booking
    exclude using gist (person with =, during with &&, gathering with <>);
