package dev.touchstone.shared;

import java.time.Duration;

/** Something was tried too often; it may be tried again after a while. The sentence gets the minutes as its argument. */
public class TooManyTries extends RefusedException {

    private final Duration retryAfter;

    /**
     * @param key message key of the sentence shown to the person; its argument is the number of minutes
     * @param message for the log; no personal data
     */
    public TooManyTries(String key, String message, Duration retryAfter) {
        super(Reason.TOO_MANY, key, message, minutes(retryAfter));
        this.retryAfter = retryAfter;
    }

    /** For the header {@code Retry-After}. */
    public long seconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
