package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.reader.Span;
import dev.touchstone.questionbank.reader.Trace;
import dev.touchstone.questionbank.reader.Trace.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts marks on a passage, character by character, and cuts it where they change. */
final class SourcePainting {

    /** As many numbers as there are signs for. */
    static final int MOST_NOTES = 20;

    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*\\n");
    /** Stands for a line end within the cell of a table. */
    private static final char LINE_IN_CELL = '\u001E';

    private final String passage;
    private final @Nullable Taken[] taken;
    /** A bit for each note. */
    private final int[] notes;

    private int numbers;

    SourcePainting(String passage) {
        this.passage = passage;
        this.taken = new Taken[passage.length()];
        this.notes = new int[passage.length()];
    }

    /** What is painted later covers what was there. */
    void paint(Trace trace) {
        for (var i = trace.span().start(); i < trace.span().end(); i++) {
            taken[i] = trace.taken();
        }
    }

    /** Marks the places of a remark and returns its number; 0 when it has none. */
    int number(List<Span> places) {
        if (places.isEmpty() || numbers == MOST_NOTES) {
            return 0;
        }
        for (var place : places) {
            for (var i = place.start(); i < place.end(); i++) {
                notes[i] |= 1 << numbers;
            }
        }
        return ++numbers;
    }

    List<SourcePiece> pieces() {
        var pieces = new ArrayList<SourcePiece>();
        for (var start = 0; start < passage.length(); ) {
            var end = end(start);
            var next = end < passage.length() ? notes[end] : 0;
            var begins = taken[start] != null && (start == 0 || taken[start] != taken[start - 1]);
            pieces.add(new SourcePiece(
                    text(start, end), taken[start], begins, numbers(notes[start]), numbers(notes[start] & ~next)));
            start = end;
        }
        return pieces;
    }

    private int end(int start) {
        var end = start + 1;
        while (end < passage.length() && taken[end] == taken[start] && notes[end] == notes[start]) {
            end++;
        }
        return end;
    }

    private String text(int start, int end) {
        var text = passage.substring(start, end).replace(LINE_IN_CELL, '\n');
        return BLANK_LINES.matcher(text).replaceAll("\n\n");
    }

    private static List<Integer> numbers(int bits) {
        return IntStream.rangeClosed(1, MOST_NOTES)
                .filter(number -> (bits >> number - 1 & 1) == 1)
                .boxed()
                .toList();
    }
}
