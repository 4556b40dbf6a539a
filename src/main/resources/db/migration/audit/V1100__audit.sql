create schema audit;

-- Everything that happened. Rows are added and never changed: ids and numbers only, no personal data.
create table audit.entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- who of the staff caused it; null for candidates, the public and the engine's jobs
    actor uuid,
    event text not null,
    facts jsonb not null
);

create index entry_at on audit.entry (at desc);
create index entry_application on audit.entry ((facts ->> 'application')) where facts ? 'application';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail cannot be changed';
end
$$;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
