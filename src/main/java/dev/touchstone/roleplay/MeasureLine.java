package dev.touchstone.roleplay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One measure against what is asked.
 *
 * @param key last part of the message key {@code roleplay.measures.<key>}, whose argument is {@code limit}
 * @param limit the seconds the measure itself speaks of; null when it speaks of none
 * @param value null when there was nothing to measure
 * @param asked null where the thresholds ask nothing
 */
public record MeasureLine(
        String key,
        @Nullable Integer limit,
        @Nullable BigDecimal value,
        Unit unit,
        @Nullable Integer asked,
        Verdict verdict) {

    /** What the value counts. */
    public enum Unit {
        SECONDS,
        PERCENT,
        COUNT
    }

    /** How the value stands to what is asked. */
    public enum Verdict {
        MET,
        MISSED,
        /** Nothing is asked, or there was nothing to measure. */
        NONE
    }

    static MeasureLine share(String key, int seconds, Share share, @Nullable Integer asked) {
        var verdict = asked == null || share.of() == 0 ? Verdict.NONE : verdict(share.reaches(asked));
        return new MeasureLine(key, seconds, share.percent(), Unit.PERCENT, asked, verdict);
    }

    static MeasureLine time(String key, @Nullable Duration time, @Nullable Integer atMost) {
        var verdict = atMost == null || time == null
                ? Verdict.NONE
                : verdict(time.compareTo(Duration.ofSeconds(atMost)) <= 0);
        return new MeasureLine(key, null, seconds(time), Unit.SECONDS, atMost, verdict);
    }

    static MeasureLine count(String key, @Nullable Number count) {
        var value =
                count == null ? null : BigDecimal.valueOf(count.doubleValue()).setScale(1, RoundingMode.HALF_UP);
        return new MeasureLine(
                key, null, value == null ? null : value.stripTrailingZeros(), Unit.COUNT, null, Verdict.NONE);
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.MET : Verdict.MISSED;
    }

    /** To a tenth of a second. */
    public static @Nullable BigDecimal seconds(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** The value as it is read: a plain number, or a dash. */
    public String shown() {
        return value == null ? "–" : value.toPlainString();
    }
}
