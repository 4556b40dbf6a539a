package dev.touchstone.writtentest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate had to say against a result, and the answer.
 *
 * @param answer null until a recruiter answered
 */
public record Appeal(
        AppealState state,
        String words,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** As long as words and answer may be. */
    public static final int LONGEST = 2000;
}
