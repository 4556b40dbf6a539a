package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a fill-in question as it is printed: 甲；乙 for two gaps, 甲 / 乙 for two ways to write one, 12 ± 0.5 for a number. Only what
 * is short and has as many parts as the stem has gaps is a key that a machine can hold answers against.
 */
final class BlankKey {

    private static final int LONGEST = 30;
    private static final Pattern GAP = Pattern.compile("[(（][\\s　]*[)）]|[_＿]{2,}");
    private static final List<Pattern> BETWEEN =
            List.of(Pattern.compile("[;；]"), Pattern.compile("、"), Pattern.compile("[，,]"), Pattern.compile("[\\s　]+"));
    private static final Pattern NUMBERED = Pattern.compile("^(?:[①-⑳]|[(（]\\d{1,2}[)）])\\s*");
    private static final Pattern END = Pattern.compile("[。.;；]$");
    private static final Pattern OR = Pattern.compile("\\s*/\\s*");
    private static final Pattern MEASURE =
            Pattern.compile("^(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*±\\s*(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([^\\d±]{0,10})$");

    private BlankKey() {}

    /** One for each gap; none when the key is not of that kind. */
    static List<ReadBlank> of(String stem, @Nullable String key) {
        if (key == null || key.isBlank() || key.strip().contains("\n")) {
            return List.of();
        }
        var gaps = Math.max(1, (int) GAP.matcher(stem).results().count());
        var parts = parts(END.matcher(key.strip()).replaceAll(""), gaps);
        return parts.stream().allMatch(BlankKey::isShort)
                ? parts.stream().map(BlankKey::blank).toList()
                : List.of();
    }

    private static List<String> parts(String key, int gaps) {
        if (gaps == 1) {
            return List.of(key);
        }
        return BETWEEN.stream()
                .map(sign -> sign.splitAsStream(key).map(BlankKey::bare).toList())
                .filter(parts -> parts.size() == gaps)
                .findFirst()
                .orElse(List.of());
    }

    private static String bare(String part) {
        return NUMBERED.matcher(part.strip()).replaceFirst("");
    }

    private static boolean isShort(String part) {
        return !part.isBlank() && part.length() <= LONGEST;
    }

    private static ReadBlank blank(String part) {
        var measure = MEASURE.matcher(part);
        if (measure.matches()) {
            var unit = measure.group(3).strip();
            return new ReadBlank(
                    List.of(measure.group(1)), new BigDecimal(measure.group(2)), unit.isEmpty() ? null : unit);
        }
        return ReadBlank.of(Arrays.asList(OR.split(part)));
    }
}
