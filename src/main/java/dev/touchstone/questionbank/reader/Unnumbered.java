package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** Finds questions without a number between those that have one: by their labels and options. */
final class Unnumbered {

    private final Sheet sheet;
    private final List<Mark> marks;
    private final List<Piece> pieces = new ArrayList<>();

    /** A stretch of text that is one question. */
    record Piece(int start, int end) {}

    private int start = -1;
    private boolean fields;
    private boolean closed;

    private Unnumbered(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** The questions with fields of their own between two offsets. */
    static List<Piece> find(Sheet sheet, List<Mark> marks, int from, int to) {
        var search = new Unnumbered(sheet, Marks.between(marks, from, to));
        if (search.marks.stream().noneMatch(mark -> mark.isLabel() || mark.kind() == Mark.Kind.OPTION)) {
            return List.of();
        }
        for (var line : sheet.linesWithin(from, to)) {
            if (line.length() > 0) {
                search.line(line);
            }
        }
        search.close(to);
        return search.pieces;
    }

    private void line(Sheet.Line line) {
        var here = Marks.between(marks, line.start(), line.end());
        var first =
                here.isEmpty() || !here.get(0).lineStart() ? null : here.get(0).kind();
        if (first == Mark.Kind.HEADING
                || first == Mark.Kind.TITLE
                || first == Mark.Kind.KEYS
                || first == Mark.Kind.ORDINAL) {
            close(line.start());
        } else if (first == Mark.Kind.STEM) {
            close(line.start());
            start = line.start();
        } else if (first == null) {
            plain(line);
        } else if (start >= 0) {
            fields |= first != Mark.Kind.OTHER && first != Mark.Kind.TYPE && first != Mark.Kind.POINTS;
            closed = first == Mark.Kind.ANSWER && isKey(here.get(0), line);
        }
        if (!here.isEmpty() && first == Mark.Kind.STEM) {
            fields |=
                    here.stream().anyMatch(mark -> mark.kind() == Mark.Kind.ANSWER || mark.kind() == Mark.Kind.OPTION);
        }
    }

    /** A line without any mark: more of the same, or the stem of the next question. */
    private void plain(Sheet.Line line) {
        var begins = start < 0
                || fields && (line.gapBefore() || closed)
                || !fields && line.gapBefore() && !Wrapping.continues(sheet, line.start() - 1);
        if (begins) {
            close(line.start());
            start = line.start();
        }
    }

    private boolean isKey(Mark mark, Sheet.Line line) {
        var printed = sheet.folded(mark.end(), Math.max(mark.end(), line.end())).strip();
        return KeyReader.isLetters(printed) || Judgements.of(printed) != null;
    }

    private void close(int end) {
        if (start >= 0 && fields) {
            pieces.add(new Piece(start, end));
        }
        start = -1;
        fields = false;
        closed = false;
    }
}
