-- From where an account signed in lately: a hash of the address typed and the network, nothing readable. Wrong passwords
-- from there are counted apart, so that a stranger's tries do not shut the account's owner out.
create table identity.sign_in_place (
  place text primary key,
  at    timestamptz not null
);
create index sign_in_place_by_time on identity.sign_in_place (at);
