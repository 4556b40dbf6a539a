package dev.touchstone.writtentest;

import java.util.Set;

/**
 * What may be noticed during a sitting. Evidence for a person to weigh beside everything else: no ground to reject by
 * itself, part of no score.
 */
public enum Signal {
    /** The page was left or covered; with how long. */
    TAB_LEFT,
    /** Something was pasted into an answer. */
    PASTE,
    /** Somebody tried to paste into a typing test, which takes none. */
    PASTE_BLOCKED,
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

    private static final Set<Signal> TOLD = Set.of(TAB_LEFT, PASTE, PASTE_BLOCKED, FULL_SCREEN_LEFT, BURST);

    /** Whether pages may tell it; the others are noticed here. */
    boolean isToldByPages() {
        return TOLD.contains(this);
    }
}
