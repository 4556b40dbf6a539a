package dev.touchstone.writtentest;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate had to say against a result, and the answer.
 *
 * @param answer null until a recruiter answered
 * @param before the total before answers were marked anew; null unless the appeal was let through
 * @param after the total that came of it; null before the last of them was marked
 */
public record Appeal(
        AppealState state,
        String words,
        Instant raisedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable Instant remarkedAt) {

    /** As long as words and answer may be. */
    public static final int LONGEST = 2000;

    /** Whether it waits for its answer, or for answers to be marked anew. */
    boolean isOpen() {
        return state == AppealState.RAISED || state == AppealState.REMARKING;
    }

    /** Whether marking anew came to another total. */
    public boolean isChanged() {
        return before != null && after != null && before.compareTo(after) != 0;
    }
}
