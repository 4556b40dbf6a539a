package dev.touchstone.questionbank.reader;

/** The lines of a source, as an editor counts them. */
final class LineNumbers {

    private final String source;
    private int offset;
    private int line = 1;

    LineNumbers(String source) {
        this.source = source;
    }

    /** "3" or "3–5"; asked in printed order. */
    String between(Passage passage) {
        var first = at(passage.start());
        var last = at(Math.max(passage.start(), passage.end() - 1));
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private int at(int place) {
        if (place < offset) {
            offset = 0;
            line = 1;
        }
        for (; offset < Math.min(place, source.length()); offset++) {
            line += source.charAt(offset) == '\n' ? 1 : 0;
        }
        return line;
    }
}
