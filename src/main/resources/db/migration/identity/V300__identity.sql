create schema identity;

create table identity.account (
  id            uuid primary key,
  name          text        not null check (name <> '' and length(name) <= 100),
  email         text        not null check (email = lower(email) and length(email) <= 254),
  language      text        not null check (language in ('ZH', 'EN')),
  roles         text[]      not null check (roles <@ array['ADMIN', 'RECRUITER', 'HIRING_MANAGER', 'INTERVIEWER',
                                                            'MARKER', 'APPROVER', 'AUDITOR']),
  password_hash text,                                     -- null until the first password is set
  disabled_at   timestamptz,
  demo_persona  boolean     not null default false,       -- offered for one-click sign-in by the demo, and only there
  created_at    timestamptz not null,
  signed_in_at  timestamptz,
  version       int         not null default 0,
  constraint account_email_unique unique (email)
);

create table identity.invitation (
  id         uuid primary key,
  account    uuid        references identity.account (id),   -- null: the first administrator names themselves
  token_hash bytea       not null unique check (length(token_hash) = 32),
  purpose    text        not null check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET')),
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz,
  check ((account is null) = (purpose = 'FIRST_ADMINISTRATOR'))
);
create index invitation_by_account on identity.invitation (account) where used_at is null and revoked_at is null;

-- Tries that count against a limit: sign-ins and lost links, by a hash of the address typed and by network address.
create table identity.attempt (
  id      uuid primary key,
  subject text        not null,
  at      timestamptz not null
);
create index attempt_by_subject on identity.attempt (subject, at);

create table identity.candidate_link (
  id          uuid primary key,
  token_hash  bytea       not null unique check (length(token_hash) = 32),
  purpose     text        not null check (purpose in ('PORTAL', 'TEST', 'ROLE_PLAY', 'INTERVIEW', 'OFFER')),
  application uuid        not null,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz
);
create index candidate_link_by_application on identity.candidate_link (application, purpose) where revoked_at is null;

-- A browser that opened a candidate's link. What it may open are the links it came with, as long as each is valid.
create table identity.visit (
  id         uuid primary key,
  token_hash bytea       not null unique check (length(token_hash) = 32),
  started_at timestamptz not null
);

create table identity.visit_grant (
  visit uuid not null references identity.visit (id) on delete cascade,
  link  uuid not null references identity.candidate_link (id) on delete cascade,
  primary key (visit, link)
);
create index visit_grant_by_link on identity.visit_grant (link);
