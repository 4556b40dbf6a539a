-- The candidate cannot make the time and asks for another; gone with the new time.
create table scheduling.move_request (
    appointment uuid primary key references scheduling.appointment (id) on delete cascade,
    note text check (length(note) <= 300),
    asked_at timestamptz not null
);

create view scheduling.v_move_request as
select a.application, a.stage, m.note, m.asked_at
  from scheduling.move_request m
  join scheduling.appointment a on a.id = m.appointment
 where not a.cancelled;
