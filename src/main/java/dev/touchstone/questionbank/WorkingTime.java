package dev.touchstone.questionbank;

import java.time.Duration;

/**
 * How long a question was worked on: shown to people on a page with the focus, until they answered it and handed in.
 *
 * @param answers for how many answers it is known
 * @param lower the first quartile
 * @param upper the third quartile
 */
public record WorkingTime(int answers, Duration lower, Duration median, Duration upper) {

    /** As a clock shows it: 3:05. */
    public static String shown(Duration time) {
        var seconds = Math.round(time.toMillis() / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The median so. */
    public String middle() {
        return shown(median);
    }

    /** What the half in the middle took. */
    public String range() {
        return shown(lower) + "–" + shown(upper);
    }

    /** Whether so few people are behind it that it tells of a person. */
    public boolean isOfFew() {
        return answers < Doubts.SHOWN;
    }
}
