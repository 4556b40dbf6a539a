package dev.touchstone.questionbank.reader;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that knows, or learns, what it can begin with. Most places of a text are passed by a look at one or two characters,
 * without trying each of the pattern's words. It finds what {@link Matcher#find()} would find, but nothing empty at the end.
 */
final class Hits {

    private static final int CHARACTERS = 1 << Character.SIZE;
    /** Pairs that are remembered; two that share a place push each other out. */
    private static final int REMEMBERED = 1 << 12;

    private static final byte NEVER = 1;
    private static final byte PERHAPS = 2;

    private final Pattern pattern;
    /** What may stand before a match, where the pattern asks for something there. */
    private final String[] behind;
    /** By character whether a match may begin with it; 0 where nobody asked yet. */
    private final byte[] firsts = new byte[CHARACTERS];
    /** Pairs of characters, with {@link #NEVER} or {@link #PERHAPS} below each. */
    private final AtomicLongArray pairs = new AtomicLongArray(REMEMBERED);

    /**
     * @param behind where the pattern looks behind its first character for something: an example of each that it finds there. One
     *     that looks for nothing, or only for the beginning of a text or for what must not be there, needs none
     */
    Hits(Pattern pattern, String... behind) {
        this.pattern = pattern;
        this.behind = Arrays.copyOf(behind, behind.length + 1);
        this.behind[behind.length] = "";
    }

    /** Hands over every match, one after another. */
    void each(String text, Consumer<Matcher> hit) {
        each(text, 0, text.length(), hit);
    }

    /** The same between two offsets; what stands around is seen by look-ahead and look-behind only. */
    void each(String text, int from, int to, Consumer<Matcher> hit) {
        var first = first(text, from, to);
        if (first < to) {
            var matcher = matcher(text);
            for (var at = next(matcher, text, first, to); at < to; at = next(matcher, text, at, to)) {
                hit.accept(matcher);
                at = Math.max(at + 1, matcher.end());
            }
        }
    }

    /** Whether it matches anywhere in a text. */
    boolean in(String text) {
        var first = first(text, 0, text.length());
        return first < text.length() && next(matcher(text), text, first, text.length()) < text.length();
    }

    /** Where a match may begin first; the end where none may. Most texts are done with that. */
    private int first(String text, int from, int to) {
        var at = from;
        while (at < to && !mayBegin(text, at, to)) {
            at++;
        }
        return at;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Where the next match begins; the end where there is none. */
    private int next(Matcher matcher, String text, int from, int to) {
        for (var at = from; at < to; at++) {
            if (mayBegin(text, at, to) && matcher.region(at, to).lookingAt()) {
                return at;
            }
        }
        return to;
    }

    private boolean mayBegin(String text, int at, int to) {
        var first = text.charAt(at);
        var known = firsts[first];
        if (known == 0) {
            known = tried(Character.toString(first));
            firsts[first] = known;
        }
        return known == PERHAPS && (at + 1 == to || mayBegin(first, text.charAt(at + 1)));
    }

    private boolean mayBegin(char first, char second) {
        var pair = (long) first << Character.SIZE | second;
        var place = (int) (pair * 0x9E3779B1L >>> 20) & REMEMBERED - 1; // Fibonacci hashing (Knuth 6.4)
        var known = pairs.getPlain(place);
        if (known >>> Byte.SIZE != pair || known == 0) {
            known = pair << Byte.SIZE | tried(new String(new char[] {first, second}));
            pairs.setPlain(place, known);
        }
        return (known & PERHAPS) != 0;
    }

    /** Whether a match may begin so: of that alone the pattern wants to see more, or it is enough. */
    private byte tried(String beginning) {
        for (var before : behind) {
            var matcher = matcher(before + beginning).region(before.length(), before.length() + beginning.length());
            if (matcher.lookingAt() || matcher.hitEnd()) {
                return PERHAPS;
            }
        }
        return NEVER;
    }
}
