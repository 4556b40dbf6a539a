-- What the candidates of a job see of their result; no row: nothing.
create table writtentest.result_rule (
    job uuid primary key,
    shows text not null check (shows in ('NOTHING', 'PASSED', 'PROFILE')),
    -- only once the written test is decided; whether one passed is not known before
    after_decision boolean not null,
    -- with answers, keys and explanations; the bank is used again, so this is a choice of its own
    explained boolean not null,
    -- for how long a result may be appealed against; 0: not at all
    appeal_days int not null check (appeal_days between 0 and 30),
    -- since when something is shown
    shown_since timestamptz,
    check ((shows = 'NOTHING') = (shown_since is null)),
    check (shows <> 'PASSED' or after_decision),
    check (shows = 'PROFILE' or not explained)
);
