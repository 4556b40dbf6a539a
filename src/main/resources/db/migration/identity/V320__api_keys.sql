-- Keys with which programs ask in the name of who made them. The secret itself is nowhere: only its hash is kept.
create table identity.api_key (
  id          uuid primary key,
  name        text        not null check (name <> '' and length(name) <= 100),
  handle      text        not null unique check (handle ~ '^[a-z0-9]{8}$'),   -- the part of the secret that may be seen
  secret_hash bytea       not null check (length(secret_hash) = 32),
  scopes      text[]      not null check (cardinality(scopes) > 0
                                          and scopes <@ array['QUESTION_BANK_CHECK', 'QUESTION_BANK_IMPORT']),
  made_by     uuid        not null references identity.account (id),
  made_at     timestamptz not null,
  expires_on  date        not null,                                           -- the last day on which it works
  used_on     date,                                                           -- written once a day at most
  revoked_at  timestamptz
);
