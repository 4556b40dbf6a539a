package dev.touchstone.candidates;

import java.util.regex.Pattern;

/** Whether a reason says what somebody saw: a number, or the name of one, tells nobody why. A score alone rejects nobody. */
final class WrittenReason {

    private static final int FEWEST_LETTERS = 2;

    /** Figures, signs, and the words that only say what a figure is. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\b(?:scores?|scored|points?|pts?|total|results?|marks?|grades?|percent|out|of|is|was|only|just)\\b"
                    + "|总分|得分|分数|成绩|评分|百分|[分第名为是只仅零〇一二两三四五六七八九十百点]|[^\\p{L}]",
            Pattern.CASE_INSENSITIVE);

    private WrittenReason() {}

    /** Whether words are left once the figures are taken away. */
    static boolean isInWords(String reason) {
        return FIGURE.matcher(reason).replaceAll("").codePoints().count() >= FEWEST_LETTERS;
    }
}
