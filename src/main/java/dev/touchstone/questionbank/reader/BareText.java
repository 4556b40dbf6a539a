package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A passage reduced to its letters and digits, each of which knows where it stood: they survive line wraps, mark-up and repair. Texts
 * are found in it one after another; no letter belongs to two of them.
 */
final class BareText {

    /** Up to so many letters a text is found only where nothing touches it. */
    static final int SHORT = 3;

    /** Letters that must stand together where a text begins; few when something was taken out right behind them. */
    private static final int[] HEADS = {6, 2};
    /** Letters that must stand together where it goes on behind something that was left out. */
    private static final int ANCHOR = 6;

    /** What does not end a text, also where only some of its signs are the same. */
    private static final String OPENING = " ([<";

    private static final int WIDEST_GAP = 120;
    private static final int GAP_PER_LETTER = 8;
    private static final int MOST_STARTS = 20;

    private final String source;
    private final String letters;
    private final int[] origins;
    private final BitSet edges = new BitSet();
    private final BitSet taken = new BitSet();

    /** A run of letters. */
    private record Run(int start, int end) {}

    private BareText(String source, MappedText text) {
        this.source = source;
        var bare = bare(text);
        this.letters = bare.toString();
        this.origins = new int[bare.length()];
        for (var i = 0; i < origins.length; i++) {
            origins[i] = bare.origin(i);
        }
    }

    /** As it is printed. */
    static BareText printed(String source) {
        return new BareText(source, Repair.repair(source).text());
    }

    /** Without pinyin and in simplified characters, for documents that were repaired so. */
    static BareText repaired(String source) {
        return new BareText(source, Repair.undone(source));
    }

    /** Letters and digits alone, in one width and case. */
    static String lettersOf(String text) {
        return bare(Repair.lineEnds(text)).toString();
    }

    private static MappedText bare(MappedText text) {
        var bare = new MappedText(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = Folding.fold(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c), text.origin(i));
            }
        }
        return bare;
    }

    /** Says that something ends and begins at an offset, though no blank or sign stands there. */
    void part(int offset) {
        edges.set(place(offset));
    }

    /**
     * Finds a text at or behind an offset and takes its letters: in pieces when something else was printed within it. Nothing when not
     * all of it is there.
     */
    List<Span> take(String text, int from) {
        var wanted = lettersOf(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var runs = find(wanted, place(from), true);
        if (runs.isEmpty() && wanted.length() > SHORT) {
            runs = find(wanted, place(from), false);
        }
        runs.forEach(run -> taken.set(run.start(), run.end()));
        return spans(runs, text);
    }

    /** @param alone whether it must begin and end where a word may */
    private List<Run> find(String wanted, int from, boolean alone) {
        for (var head : HEADS) {
            var begin = wanted.substring(0, Math.min(head, wanted.length()));
            var at = letters.indexOf(begin, from);
            for (var tries = 0; at >= 0 && tries < MOST_STARTS; tries++) {
                var runs = follow(wanted, at);
                if (!runs.isEmpty() && isFree(runs) && (!alone || isAlone(runs))) {
                    return runs;
                }
                at = letters.indexOf(begin, at + 1);
            }
        }
        return List.of();
    }

    private List<Run> follow(String wanted, int begin) {
        var runs = new ArrayList<Run>();
        var done = 0;
        for (var at = begin; at >= 0; at = next(wanted, done, at)) {
            var length = common(wanted, done, at);
            runs.add(new Run(at, at + length));
            done += length;
            if (done == wanted.length()) {
                return runs;
            }
            at += length;
        }
        return List.of();
    }

    private int common(String wanted, int done, int at) {
        var length = 0;
        while (done + length < wanted.length()
                && at + length < letters.length()
                && wanted.charAt(done + length) == letters.charAt(at + length)) {
            length++;
        }
        return length;
    }

    /** Where the text goes on; -1 when it does not soon. */
    private int next(String wanted, int done, int from) {
        var anchor = wanted.substring(done, Math.min(done + ANCHOR, wanted.length()));
        var reach = anchor.length() < ANCHOR ? GAP_PER_LETTER * anchor.length() : WIDEST_GAP;
        var window = letters.substring(from, Math.min(letters.length(), from + reach + anchor.length()));
        var found = window.indexOf(anchor);
        return found < 0 ? -1 : from + found;
    }

    private boolean isFree(List<Run> runs) {
        return runs.stream().allMatch(run -> {
            var next = taken.nextSetBit(run.start());
            return next < 0 || next >= run.end();
        });
    }

    private boolean isAlone(List<Run> runs) {
        return isEdge(runs.get(0).start()) && isEdge(runs.get(runs.size() - 1).end());
    }

    private boolean isEdge(int place) {
        return place == 0 || place == origins.length || edges.get(place) || origins[place] - origins[place - 1] > 1;
    }

    private int place(int offset) {
        var found = Arrays.binarySearch(origins, offset);
        return found < 0 ? -found - 1 : found;
    }

    /** In offsets of the passage, with the signs that open and close the text. */
    private List<Span> spans(List<Run> runs, String text) {
        var spans = new ArrayList<Span>();
        for (var i = 0; i < runs.size(); i++) {
            var start = origins[runs.get(i).start()];
            var end = origins[runs.get(i).end() - 1] + 1;
            spans.add(new Span(
                    i == 0 ? start - signsBefore(text, start) : start,
                    i + 1 == runs.size() ? end + signsBehind(text, end) : end));
        }
        return spans;
    }

    private int signsBehind(String text, int end) {
        var last = text.length();
        while (last > 0 && !isLetter(text.charAt(last - 1))) {
            last--;
        }
        var same = 0;
        while (last + same < text.length()
                && end + same < source.length()
                && isSame(text.charAt(last + same), source.charAt(end + same))) {
            same++;
        }
        while (same > 0 && OPENING.indexOf(Folding.fold(text.charAt(last + same - 1))) >= 0) {
            same--;
        }
        return same;
    }

    private int signsBefore(String text, int start) {
        var first = 0;
        while (first < text.length() && !isLetter(text.charAt(first))) {
            first++;
        }
        var same = 0;
        while (same < first && same < start && isSame(text.charAt(first - 1 - same), source.charAt(start - 1 - same))) {
            same++;
        }
        return same == first ? same : 0;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(Folding.fold(c));
    }

    private static boolean isSame(char one, char other) {
        return Folding.fold(one) == Folding.fold(other);
    }
}
