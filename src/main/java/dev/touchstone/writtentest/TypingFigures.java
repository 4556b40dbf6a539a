package dev.touchstone.writtentest;

import dev.touchstone.shared.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How a text was typed, as {@link TypingMetrics} says.
 *
 * @param time from the first character to the last; the whole time of the test for who did not come to the end of the text
 * @param typed characters
 * @param wanted characters of the whole text
 * @param reached how many of them were typed, right or wrong
 * @param accuracy 0–1
 * @param speed characters a minute in Chinese, gross words a minute in English
 * @param net the same less errors
 */
public record TypingFigures(
        Language language,
        Duration time,
        int typed,
        int wanted,
        int reached,
        int errors,
        BigDecimal accuracy,
        BigDecimal speed,
        BigDecimal net) {

    private static final int TOLERANCE = 50;

    /** Whether the end of the text was reached, give or take one character in fifty. */
    boolean isWhole() {
        return reached * TOLERANCE >= wanted * (TOLERANCE - 1);
    }

    /** In percent, to a tenth. */
    public BigDecimal percent() {
        return accuracy.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
