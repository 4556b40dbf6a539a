-- Who leads a question: the seat, so that whoever takes the seat takes its questions over.
alter table panel.panel_question
    add column seat uuid references panel.seat (id) on delete set null;

create index panel_question_seat on panel.panel_question (seat) where seat is not null;

-- Interviews that are still ahead: evenly, in the order of the seats.
update panel.panel_question q
   set seat = s.id
  from panel.panel p
  join (select id, panel, row_number() over (partition by panel order by position, id) as place,
               count(*) over (partition by panel) as seats
          from panel.seat) s on s.panel = p.id
 where p.id = q.panel and p.state not in ('DONE', 'CANCELLED') and (q.position - 1) % s.seats + 1 = s.place;
