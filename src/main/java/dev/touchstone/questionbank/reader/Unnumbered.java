package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private @Nullable String opener;

    private Unnumbered(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    /** The questions with fields of their own between two offsets. */
    static List<Piece> find(Sheet sheet, List<Mark> marks, int from, int to) {
        var search = new Unnumbered(sheet, Marks.between(marks, from, to));
        if (search.marks.stream().noneMatch(mark -> mark.isLabel() || mark.kind() == Mark.Kind.OPTION)
                && sheet.linesWithin(from, to).stream().noneMatch(search::endsWithKey)) {
            return List.of();
        }
        search.opener = search.opener();
        for (var line : sheet.linesWithin(from, to)) {
            if (line.length() > 0) {
                search.line(line);
            }
        }
        search.close(to);
        return search.pieces;
    }

    /** The label that opens the first question opens them all, if it stands before the label of the stem. */
    private @Nullable String opener() {
        var labels = marks.stream()
                .filter(mark -> mark.isLabel() && mark.lineStart())
                .toList();
        var stem = labels.stream().filter(mark -> mark.kind() == Mark.Kind.STEM).findFirst();
        return stem.isEmpty() || labels.get(0) == stem.get() ? null : word(labels.get(0));
    }

    private String word(Mark mark) {
        return sheet.folded(mark.start(), mark.end()).replaceAll("[^\\p{L}]", "");
    }

    private boolean endsWithKey(Sheet.Line line) {
        return QuestionSense.endsWithKey(sheet.folded(line.start(), line.end()));
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
        } else if (opener != null && first != null && word(here.get(0)).equals(opener)
                || opener == null && first == Mark.Kind.STEM) {
            close(line.start());
            start = line.start();
        } else if (first == null) {
            plain(line);
        } else if (start >= 0) {
            fields |= first != Mark.Kind.OTHER
                    && first != Mark.Kind.PROBES
                    && first != Mark.Kind.TYPE
                    && first != Mark.Kind.POINTS;
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
        if (endsWithKey(line)) {
            fields = true;
            closed = true;
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
