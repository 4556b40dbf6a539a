package dev.touchstone.writtentest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is marked anew because of an appeal.
 *
 * @param before what it had
 * @param after what it has now; null until it was marked
 */
public record RemarkedAnswer(
        int position, BigDecimal before, @Nullable BigDecimal after) {}
