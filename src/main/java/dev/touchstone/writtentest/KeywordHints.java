package dev.touchstone.writtentest;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of a marking point that stand in an answer, to help the eye. They tick nothing: an answer may say the thing in other words,
 * or the words without the thing.
 */
public final class KeywordHints {

    private static final int MOST = 6;

    private KeywordHints() {}

    /**
     * The words of a point that an answer holds, as the point writes them, at most {@value #MOST}; single characters and words of the
     * question itself tell nothing.
     */
    public static List<String> of(String point, String answer, String question) {
        var said = answer.toLowerCase(Locale.ROOT);
        var asked = question.toLowerCase(Locale.ROOT);
        return words(point).stream()
                .filter(word -> said.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !asked.contains(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.CHINA);
        breaks.setText(text);
        var words = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE && to - from > 1) {
                words.add(text.substring(from, to));
            }
        }
        return words;
    }
}
