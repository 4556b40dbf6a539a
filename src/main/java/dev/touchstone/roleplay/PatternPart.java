package dev.touchstone.roleplay;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a regular expression as it was read. */
sealed interface PatternPart {

    /** One letter. */
    record Letter(IntPredicate test) implements PatternPart {}

    /** A condition on the place, without a letter. */
    record At(Place place) implements PatternPart {}

    /** One after the other. */
    record Row(List<PatternPart> parts) implements PatternPart {}

    /** One of them. */
    record Choice(List<PatternPart> parts) implements PatternPart {}

    /** Several times; {@code most} is −1 without an end. */
    record Repeat(PatternPart part, int least, int most) implements PatternPart {}

    /** Conditions on a place between two letters. */
    enum Place {
        BEGIN,
        END,
        WORD_EDGE;

        boolean holds(CharSequence text, int at) {
            return switch (this) {
                case BEGIN -> at == 0;
                case END -> at == text.length();
                case WORD_EDGE -> isWord(text, at - 1) != isWord(text, at);
            };
        }

        private static boolean isWord(CharSequence text, int at) {
            return at >= 0 && at < text.length() && PatternParser.isWord(text.charAt(at));
        }
    }
}
