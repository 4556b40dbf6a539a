-- Until when answers, keys and explanations were shown; for ever while they are. Empty where they wait for the decision: what is
-- decided on is not opened again either. A test whose answers were shown is not opened again.
alter table writtentest.result_rule add column explained_until timestamptz;
update writtentest.result_rule set explained_until = 'infinity' where explained and not after_decision;
