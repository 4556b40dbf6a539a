package dev.touchstone.scorecards;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How somebody rates, over the last twelve months and stages that have ended.
 *
 * @param name null where the reader knows whose it is
 * @param severity how much higher (lenient) or lower (severe) they rate the same people than others do, drawn towards 0 where they have
 *     rated few; null while there is too little to compare
 * @param error standard deviation of what the severity may be off by
 * @param everybody standard deviation of all ratings of all raters; null while few rate
 * @param latency median from the end of the meeting to the card, over the last three months; null with fewer than {@value #FEWEST}
 * @param recent cards handed in during the last thirty days; {@code open} still owed
 */
public record RaterHealth(
        RaterFigures figures,
        @Nullable String name,
        @Nullable Double severity,
        @Nullable Double error,
        @Nullable Double everybody,
        @Nullable Duration latency,
        int recent,
        int open) {

    /** Below so many compared cards nothing is said of severity, below so many cards nothing at all. */
    public static final int FEWEST = 5;

    /** Below so many others a distance would tell what single people gave. */
    public static final int FEWEST_OTHERS = 3;

    private static final double NORMAL = 1.96;

    /** What the severity comes to, in a word. */
    public enum Bent {
        SEVERE,
        LENIENT,
        /** The interval holds 0. */
        NEITHER
    }

    /** Whether there are enough cards to say anything. */
    public boolean isEnough() {
        return figures.cards() >= FEWEST;
    }

    /** Half of the 95 % interval around the severity; 0 where none is told. */
    public double half() {
        return error == null ? 0 : NORMAL * error;
    }

    /** Whether the interval leaves 0 out, and to which side. */
    public Bent bent() {
        if (severity == null || Math.abs(severity) <= half()) {
            return Bent.NEITHER;
        }
        return severity > 0 ? Bent.LENIENT : Bent.SEVERE;
    }
}
