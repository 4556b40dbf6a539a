-- The interview broke off for technical reasons and gets another time.
alter table panel.panel drop constraint panel_state_check;
alter table panel.panel add constraint panel_state_check
    check (state in ('PLANNED', 'INVITED', 'MOVE_ASKED', 'MISSED', 'BROKEN_OFF', 'DONE', 'CANCELLED'));

-- Whether the candidate came, for the time that stands, and how often they did not.
create table panel.attendance (
    panel uuid primary key references panel.panel (id) on delete cascade,
    -- sequence of the appointment they came to
    arrived_for int,
    arrived_at timestamptz,
    no_shows int not null default 0,
    check ((arrived_for is null) = (arrived_at is null))
);

create table panel.technical_break (
    id uuid primary key,
    panel uuid not null references panel.panel (id) on delete cascade,
    account uuid not null,
    reason text not null check (length(reason) between 1 and 300),
    at timestamptz not null
);

create index technical_break_of_panel on panel.technical_break (panel, at);

-- After how many no-shows the recruiter is asked whether to go on at all.
create table panel.no_show_rule (
    job uuid primary key,
    no_shows int not null check (no_shows between 1 and 5)
);
