-- Who cannot come, until somebody else sits there or the panel gets another time.
alter table panel.seat
    add column declined_at timestamptz,
    add column decline_reason text check (length(decline_reason) <= 300),
    add check ((decline_reason is null) or (declined_at is not null)),
    add check ((declined_at is null) or (card is null));

-- Who gave a seat away, to whom and why; kept with the panel.
create table panel.seat_change (
    id uuid primary key,
    panel uuid not null references panel.panel (id) on delete cascade,
    interviewer uuid not null,
    -- null: nobody took the seat then
    successor uuid,
    reason text check (length(reason) between 1 and 300),
    at timestamptz not null
);

create index seat_change_of_panel on panel.seat_change (panel, at);
