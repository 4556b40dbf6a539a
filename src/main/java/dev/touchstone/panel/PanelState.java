package dev.touchstone.panel;

/** Where a panel stands. */
public enum PanelState {
    /** Interviewers and time are set; the invitations are about to leave. */
    PLANNED,
    INVITED,
    /** The candidate cannot make the time. */
    MOVE_ASKED,
    /** The candidate did not come. */
    MISSED,
    /** It broke off for technical reasons; another time is looked for, cards stay drafts. */
    BROKEN_OFF,
    /** Concluded: by all cards, or by the quorum at the deadline. */
    DONE,
    CANCELLED;

    /** Whether the time stands, or the interview is over. */
    public boolean isSet() {
        return this == PLANNED || this == INVITED || this == DONE;
    }

    /** Whether time and people may still be changed. */
    public boolean isChangeable() {
        return this != DONE && this != CANCELLED;
    }
}
