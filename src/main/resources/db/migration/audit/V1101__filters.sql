-- The trail by person and by kind, the newest first.
create index entry_actor on audit.entry (actor, id desc) where actor is not null;
create index entry_event on audit.entry (event, id desc);
