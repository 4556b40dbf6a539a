package dev.touchstone.questionbank.reader;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the characters it can begin with. Most places of a text are passed by a look at one character, without
 * trying each of the pattern's words.
 */
final class Hits {

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();

    /**
     * @param pattern may look behind its first character, but not ask for something there
     * @param beginnings may hold more than what the pattern begins with, never less
     */
    Hits(Pattern pattern, String beginnings) {
        this.pattern = pattern;
        (beginnings.toLowerCase(Locale.ROOT) + beginnings.toUpperCase(Locale.ROOT))
                .chars()
                .filter(this::begins)
                .forEach(this.beginnings::set);
    }

    /** Whether a match may begin with the character: of it alone the pattern wants to see more, or it is enough. */
    private boolean begins(int character) {
        var matcher = pattern.matcher(Character.toString(character));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Hands over every match, as {@link Matcher#find()} would find them one after another. */
    void each(String text, Consumer<Matcher> hit) {
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (var at = 0; at < text.length(); at++) {
            if (beginnings.get(text.charAt(at))
                    && matcher.region(at, text.length()).lookingAt()) {
                hit.accept(matcher);
                at = Math.max(at, matcher.end() - 1);
            }
        }
    }
}
