package dev.touchstone.roleplay;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that operators may write: RE2 matches it in time linear in the text, whatever it is. There is no look-around and no
 * back reference.
 */
final class LinearPattern {

    static final int LONGEST = 200;
    private static final int MOST_STEPS = 2_000;

    private final Pattern pattern;

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Where it matched. */
    record Span(int from, int to) {}

    /**
     * Reads it.
     *
     * @param pattern already folded
     * @throws IllegalArgumentException when it is none, or too large
     */
    static LinearPattern of(String pattern) {
        if (pattern.isBlank() || pattern.length() > LONGEST) {
            throw new IllegalArgumentException("Pattern of %d characters".formatted(pattern.length()));
        }
        try {
            var read = Pattern.compile(pattern);
            if (read.programSize() > MOST_STEPS) {
                throw new IllegalArgumentException("Pattern of %d steps".formatted(read.programSize()));
            }
            return new LinearPattern(read);
        } catch (PatternSyntaxException none) {
            throw new IllegalArgumentException("No pattern: " + none.getDescription(), none);
        }
    }

    /** The first place it matches. */
    @Nullable
    Span find(CharSequence text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }
}
