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

    /** Shorter words of alphabets are mostly articles and prepositions. */
    private static final int SHORTEST_WORD = 4;

    private KeywordHints() {}

    /**
     * The words of a point that an answer holds, as the point writes them, at most {@value #MOST}; single characters and words of the
     * question itself tell nothing.
     */
    public static List<String> of(String point, String answer, String question) {
        var said = answer.toLowerCase(Locale.ROOT);
        var asked = question.toLowerCase(Locale.ROOT);
        return words(point).stream()
                .filter(word -> holds(said, word.toLowerCase(Locale.ROOT)))
                .filter(word -> !holds(asked, word.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Chinese has no word ends to look for; of an alphabet only whole words count. */
    private static boolean holds(String text, String word) {
        if (!isAlphabetic(word)) {
            return text.contains(word);
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isLetter(text.charAt(at - 1))) && (end == text.length() || !isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(String word) {
        return word.length() >= (isAlphabetic(word) ? SHORTEST_WORD : 2);
    }

    private static boolean isAlphabetic(String word) {
        return word.chars().allMatch(KeywordHints::isLetter);
    }

    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    private static List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.CHINA);
        breaks.setText(text);
        var words = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE && tells(text.substring(from, to))) {
                words.add(text.substring(from, to));
            }
        }
        return words;
    }
}
