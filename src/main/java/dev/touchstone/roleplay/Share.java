package dev.touchstone.roleplay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** So many of so many. */
public record Share(int hits, int of) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** To one decimal; null of nothing. */
    public @Nullable BigDecimal percent() {
        return of == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(hits)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    /** Whether it is at least this percentage, before rounding; nothing of nothing never is. */
    boolean reaches(int minimum) {
        return of > 0 && hits * 100L >= (long) minimum * of;
    }
}
