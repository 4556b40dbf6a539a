package dev.touchstone.bench;

/** The acts that move the token on the way from applying to accepting, in their order; three interviewers. */
enum Step {
    APPLY,
    SCREEN,
    START_TEST,
    SUBMIT_TEST,
    MARK,
    DECIDE_TEST,
    SCHEDULE_ROLE_PLAY,
    END_ROLE_PLAY,
    OBSERVE,
    DECIDE_ROLE_PLAY,
    PLAN_PANEL,
    FIRST_CARD,
    SECOND_CARD,
    THIRD_CARD,
    DECIDE_PANEL,
    PREPARE_OFFER,
    APPROVE,
    ACCEPT
}
