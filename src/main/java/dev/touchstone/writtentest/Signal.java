package dev.touchstone.writtentest;

/**
 * What may be noticed during a sitting. Evidence for a person to weigh beside everything else: no ground to reject by
 * itself, part of no score.
 */
public enum Signal {
    /** The page was left or covered; with how long. */
    TAB_LEFT,
    /** Something was pasted into an answer. */
    PASTE,
    /** The full screen was left. */
    FULL_SCREEN_LEFT,
    /** The paper was opened in another browser. */
    DEVICE_CHANGED,
    /** The network's address changed; phones do that by themselves. */
    NETWORK_CHANGED,
    /** Five questions were answered within twenty seconds. */
    BURST,
    /** The page gave no sign of life; with how long. */
    CONNECTION_LOST;

    /** Whether pages may tell it; the others are noticed here. */
    boolean isToldByPages() {
        return this == TAB_LEFT || this == PASTE || this == FULL_SCREEN_LEFT || this == BURST;
    }
}
