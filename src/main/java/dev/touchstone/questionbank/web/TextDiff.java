package dev.touchstone.questionbank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts: the longest common run of words, with Chinese characters as words of their own. */
final class TextDiff {

    /** Words up to which the table of {@code n × m} cells is built; longer texts are shown as replaced. */
    private static final int LONGEST = 1500;

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}_]+|\\s+|.", Pattern.DOTALL);

    private TextDiff() {}

    /** How a piece of text fared. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of text with one fate. */
    public record Piece(String fate, String text) {}

    static List<Piece> of(String before, String after) {
        return of(before, words(before), after, words(after));
    }

    /** The same for lists, where a line is kept, gone or new as a whole. */
    static List<Piece> ofLines(String before, String after) {
        return of(before, lines(before), after, lines(after));
    }

    private static List<Piece> of(String before, List<String> old, String after, List<String> now) {
        if (old.size() > LONGEST || now.size() > LONGEST) {
            return List.of(new Piece(Fate.REMOVED.name(), before), new Piece(Fate.ADDED.name(), after));
        }
        return walk(old, now, common(old, now));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line + "\n").toList();
    }

    /** Lengths of the longest common subsequence of every pair of tails. */
    private static int[][] common(List<String> old, List<String> now) {
        var lengths = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(now.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Piece> walk(List<String> old, List<String> now, int[][] lengths) {
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, Fate.KEPT, old.get(i++));
                j++;
            } else if (j >= now.size() || i < old.size() && lengths[i + 1][j] >= lengths[i][j + 1]) {
                add(pieces, Fate.REMOVED, old.get(i++));
            } else {
                add(pieces, Fate.ADDED, now.get(j++));
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, String word) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.fate().equals(fate.name())) {
            pieces.set(pieces.size() - 1, new Piece(fate.name(), last.text() + word));
        } else {
            pieces.add(new Piece(fate.name(), word));
        }
    }
}
