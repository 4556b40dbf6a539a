package dev.touchstone.writtentest;

import dev.touchstone.shared.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Duration;

/**
 * How fast and how accurately a text was typed. Characters are compared as they were committed, whatever keys or input method made them.
 *
 * <p>What was typed is held against the beginning of the text that fits it best, so that who does not come to the end has no errors by
 * that. Errors are the Levenshtein distance between the two, accuracy is 1 − errors ÷ the longer of them: the error rate of R. W. Soukoreff
 * and I. S. MacKenzie, “Measuring errors in text entry tasks: an application of the Levenshtein string distance statistic”, CHI 2001.
 *
 * <p>Speed is 字/分 in Chinese. In English it is the usual gross words a minute, entries ÷ 5 ÷ minutes, and net is gross less uncorrected
 * errors ÷ minutes (the equations of speedtypingonline.com and others; five characters make a word). Entries beyond what the text has at
 * that place count for no speed: hammering on the keys makes nobody faster.
 */
final class TypingMetrics {

    private static final int WORD = 5;
    private static final int SCALE = 4;
    private static final int SPEED_SCALE = 1;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    private TypingMetrics() {}

    /** The figures of what was typed in so much time; all 0 for nothing. */
    static TypingFigures of(Language language, String text, String typed, Duration time) {
        var wanted = characters(language, text);
        var given = characters(language, typed);
        var distances = distances(given, wanted);
        int reached = best(distances);
        int errors = distances[reached];
        int entries = Math.min(given.length, reached);
        return new TypingFigures(
                language,
                time,
                given.length,
                wanted.length,
                reached,
                errors,
                accuracy(errors, Math.max(given.length, reached)),
                aMinute(units(language, entries), time),
                aMinute(units(language, entries).subtract(BigDecimal.valueOf(errors)), time)
                        .max(BigDecimal.ZERO));
    }

    /** How many characters have to be put in, taken out or changed to make one of the other. */
    static int distance(String one, String other) {
        var wanted = other.codePoints().toArray();
        return distances(one.codePoints().toArray(), wanted)[wanted.length];
    }

    /** The distance to each beginning of the text, by its length. */
    private static int[] distances(int[] given, int[] text) {
        var before = new int[text.length + 1];
        for (int j = 0; j <= text.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= given.length; i++) {
            var row = new int[text.length + 1];
            row[0] = i;
            for (int j = 1; j <= text.length; j++) {
                int changed = before[j - 1] + (given[i - 1] == text[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before;
    }

    /** Of those that fit as well the shortest. */
    private static int best(int[] distances) {
        int best = 0;
        for (int j = 1; j < distances.length; j++) {
            best = distances[j] < distances[best] ? j : best;
        }
        return best;
    }

    private static BigDecimal accuracy(int errors, int longest) {
        return longest == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(longest - errors)
                        .divide(BigDecimal.valueOf(longest), SCALE, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO);
    }

    private static BigDecimal units(Language language, int entries) {
        return language == Language.EN
                ? BigDecimal.valueOf(entries).divide(BigDecimal.valueOf(WORD), SCALE, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(entries);
    }

    private static BigDecimal aMinute(BigDecimal units, Duration time) {
        var millis = BigDecimal.valueOf(Math.max(1, time.toMillis()));
        return units.multiply(MINUTE).divide(millis, SPEED_SCALE, RoundingMode.HALF_UP);
    }

    /** Line ends and the shape of quotation marks are the keyboard's choice; Chinese has no spaces that mean something. */
    private static int[] characters(Language language, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[\\s\\u00a0\\u3000]+", language == Language.EN ? " " : "");
        return plain.strip().codePoints().toArray();
    }
}
