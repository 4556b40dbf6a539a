package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPointId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person says of one answer in one round.
 *
 * @param points null while the answer is only held for them
 * @param ticks the marking points they saw; none of a judgement, which the key decides
 * @param given whether it was handed in; before that it is a draft, which nobody else sees
 * @param counts whether the settled points are made of it
 * @param heldUntil when a draft that is not touched may be taken over
 */
public record GivenMark(
        int position,
        MarkingRound round,
        AccountId marker,
        @Nullable BigDecimal points,
        Set<MarkingPointId> ticks,
        @Nullable String comment,
        boolean given,
        boolean counts,
        Instant heldUntil) {

    /** Whether it is a draft of somebody else that was touched not long ago. */
    boolean isKeptFrom(AccountId other, Instant at) {
        return !given && !marker.equals(other) && at.isBefore(heldUntil);
    }
}
