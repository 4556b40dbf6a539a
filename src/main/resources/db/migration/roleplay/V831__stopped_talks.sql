-- The candidate may stop the talk; the recruiter decides whether it counts (ENDED) or is held again.
alter table roleplay.role_play drop constraint role_play_state_check;
alter table roleplay.role_play
    add constraint role_play_state_check
        check (state in ('SCHEDULED', 'RUNNING', 'ENDED', 'STOPPED', 'MISSED', 'CANCELLED')),
    add column stopped_at timestamptz,
    add check ((state = 'STOPPED') <= (stopped_at is not null));
