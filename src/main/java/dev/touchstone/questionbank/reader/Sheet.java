package dev.touchstone.questionbank.reader;

import java.util.List;

/**
 * The cleaned text of a document with its lines; recognition works on {@link #folded()}, which has the same length.
 */
final class Sheet {

    private final MappedText mapped;
    private final String text;
    private final String folded;
    private final List<Line> lines;
    private final int[] lineOf;

    /**
     * One printed line without its decoration.
     *
     * @param start offset in the sheet
     * @param end offset behind its last character
     * @param gapBefore whether an empty line or rule stood before it
     * @param level heading level of mark-up or a Word style, 0 for running text
     * @param quote depth of quotation marks of mark-up
     */
    record Line(int start, int end, boolean gapBefore, int level, int quote) {
        int length() {
            return end - start;
        }
    }

    Sheet(MappedText mapped, List<Line> lines) {
        this.mapped = mapped;
        this.text = mapped.toString();
        this.folded = Folding.fold(text);
        this.lines = List.copyOf(lines);
        this.lineOf = new int[text.length() + 1];
        for (var i = 0; i < lines.size(); i++) {
            for (var at = lines.get(i).start(); at <= lines.get(i).end(); at++) {
                lineOf[at] = i;
            }
        }
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    int length() {
        return text.length();
    }

    List<Line> lines() {
        return lines;
    }

    Line lineAt(int offset) {
        return lines.get(lineOf[Math.min(offset, text.length())]);
    }

    int lineNumber(int offset) {
        return lineOf[Math.min(offset, text.length())];
    }

    /** The lines that lie wholly between two offsets. */
    List<Line> linesWithin(int from, int to) {
        if (from >= to) {
            return List.of();
        }
        var first = lineNumber(from);
        first = lines.get(first).start() < from ? first + 1 : first;
        var last = lineNumber(to);
        last = lines.get(last).end() > to ? last : last + 1;
        return first >= last ? List.of() : lines.subList(first, last);
    }

    String folded(int from, int to) {
        return from >= to ? "" : folded.substring(from, to);
    }

    Passage passage(int from, int to) {
        return new Passage(mapped.origin(from), to > from ? mapped.origin(to - 1) + 1 : mapped.origin(from));
    }

    /** The text between two offsets as a person would copy it: hard wraps joined, paragraphs kept, no outer blanks. */
    String slice(int from, int to) {
        if (from >= to) {
            return "";
        }
        var joined = new StringBuilder(to - from);
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                joined.append(Wrapping.between(this, i));
            } else {
                joined.append(c == '\t' ? ' ' : c);
            }
        }
        return joined.toString().strip();
    }
}
