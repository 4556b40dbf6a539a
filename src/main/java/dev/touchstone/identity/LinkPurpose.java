package dev.touchstone.identity;

/** What a candidate’s link is for. A link opens pages of its own purpose and the status page, nothing else. */
public enum LinkPurpose {
    /** The status page: where I stand, withdraw. */
    PORTAL,
    TEST,
    ROLE_PLAY,
    INTERVIEW,
    OFFER
}
