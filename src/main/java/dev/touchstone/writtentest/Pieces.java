package dev.touchstone.writtentest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A text as the set of its pieces of three characters, without case, width, spaces and punctuation: what two texts share says how
 * alike they are.
 *
 * @param values ascending, each once
 */
record Pieces(long[] values) {

    private static final int LENGTH = 3;
    private static final int BITS = 21;

    /** A character that counts, and where it stands in the text. */
    record Sign(int point, int start, int end) {}

    static Pieces of(String text) {
        var characters = characters(text);
        return new Pieces(LongStream.range(0, Math.max(0, characters.size() - LENGTH + 1))
                .map(at -> piece(characters, (int) at))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Letters and digits only. */
    static List<Sign> characters(String text) {
        List<Sign> characters = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int size = Character.charCount(text.codePointAt(at));
            int start = at;
            Normalizer.normalize(text.substring(at, at + size), Normalizer.Form.NFKC)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .map(Character::toLowerCase)
                    .forEach(point -> characters.add(new Sign(point, start, start + size)));
            at += size;
        }
        return characters;
    }

    private static long piece(List<Sign> characters, int at) {
        return (long) characters.get(at).point() << 2 * BITS
                | (long) characters.get(at + 1).point() << BITS
                | characters.get(at + 2).point();
    }

    /** The pieces that are not of the other: what was written besides the question's own words. */
    Pieces without(Pieces other) {
        return new Pieces(
                Arrays.stream(values).filter(value -> !other.has(value)).toArray());
    }

    int size() {
        return values.length;
    }

    boolean has(long value) {
        return Arrays.binarySearch(values, value) >= 0;
    }

    /** Those they share among all of both: 0 nothing, 1 the same; 0 for two empty ones. */
    double likeness(Pieces other) {
        long shared = Arrays.stream(values).filter(other::has).count();
        long all = values.length + other.values.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** The text in runs that the other one has, too, and runs that it has not. */
    static List<Passage> passages(String text, Pieces other) {
        var shared = new boolean[text.length()];
        var characters = characters(text);
        for (int at = 0; at + LENGTH <= characters.size(); at++) {
            if (other.has(piece(characters, at))) {
                Arrays.fill(
                        shared,
                        characters.get(at).start(),
                        characters.get(at + LENGTH - 1).end(),
                        true);
            }
        }
        List<Passage> passages = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && shared[to] == shared[from]) {
                to++;
            }
            passages.add(new Passage(text.substring(from, to), shared[from]));
            from = to;
        }
        return passages;
    }
}
