package dev.touchstone.questionbank.reader;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading says about its questions.
 *
 * @param count how many there are
 * @param each points for each
 * @param total points together
 */
record Declaration(
        @Nullable Integer count,
        @Nullable BigDecimal each,
        @Nullable BigDecimal total) {

    private static final Pattern COUNT = Pattern.compile(
            "(?:共|计|含|包括|[(,，、]|有)\\s?(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:[小大]?题|道题?|个问题|questions)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL =
            Pattern.compile("(?:总分|满分|合计|总计|共计|共|计|小计)\\s?[:为]?\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分");

    static Declaration of(String folded) {
        var count = COUNT.matcher(folded);
        var total = TOTAL.matcher(folded);
        return new Declaration(
                count.find() ? Integer.valueOf(Numerals.value(count.group(1))) : null,
                Points.each(folded),
                total.find() ? Points.of(total.group(1)) : null);
    }

    /** Whether its own figures contradict each other. */
    boolean contradictsItself() {
        return count != null
                && each != null
                && total != null
                && each.multiply(BigDecimal.valueOf(count)).compareTo(total) != 0;
    }
}
