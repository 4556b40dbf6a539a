package dev.touchstone.questionbank;

import dev.touchstone.shared.Language;
import java.util.Objects;

/**
 * A typing test: the text to type, how long, and which speed earns what. A version of a question is never changed once it was used, so
 * all of it is frozen with the paper.
 *
 * @param language of the text: speeds are characters a minute in Chinese, words a minute in English, a word being five characters
 * @param text to type as it stands
 * @param seconds from the first character on
 * @param floor the speed up to which nothing is earned
 * @param goal the speed from which everything is earned
 */
public record TypingTask(Language language, String text, int seconds, int floor, int goal) {

    /** A text may have. */
    static final int LONGEST = 3000;

    /** Below that nothing is measured. */
    static final int SHORTEST = 50;

    public TypingTask {
        language = Objects.requireNonNullElse(language, Language.ZH);
        text = Objects.requireNonNullElse(text, "").strip();
    }

    /** The last part of the message key of its unit of speed. */
    public String unit() {
        return language.name();
    }

    /** Whether it can be measured by it. */
    boolean isUsable() {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && seconds >= 30
                && seconds <= 1800
                && floor >= 0
                && floor < goal
                && goal <= 1000;
    }
}
