package dev.touchstone.questionbank.reader;

/**
 * A recognised piece of structure in a sheet.
 *
 * @param kind what it is
 * @param start where it begins, decoration included
 * @param end where the text it introduces begins
 * @param style for ordinals: the way of numbering
 * @param number for ordinals: its number, 0 if none is printed; for options: 0 for A, 1 for B …
 * @param lineStart whether it begins a line
 */
record Mark(Kind kind, int start, int end, NumberStyle style, int number, boolean lineStart) {

    /** Kinds of structure. */
    enum Kind {
        /** A printed number: of a section, a question or a list item. */
        ORDINAL,
        /** Something number-like that counts only where the number is missing. */
        WEAK_ORDINAL,
        /** A heading without a number. */
        HEADING,
        /** The title of one of several documents. */
        TITLE,
        /** A, B, C … */
        OPTION,
        /** "Question:" */
        STEM,
        /** "Answer:" */
        ANSWER,
        /** "Explanation:" */
        ANALYSIS,
        /** "Marking criteria:" */
        CRITERIA,
        /** "Points: 5" */
        POINTS,
        /** "Type:" */
        TYPE,
        /** "Follow-up:", what an interviewer asks next. */
        PROBES,
        /** Something of no use, such as the answer somebody gave. */
        OTHER,
        /** The heading of a block of keys. */
        KEYS
    }

    static Mark of(Kind kind, int start, int end, boolean lineStart) {
        return new Mark(kind, start, end, NumberStyle.NONE, 0, lineStart);
    }

    boolean isLabel() {
        return switch (kind) {
            case STEM, ANSWER, ANALYSIS, CRITERIA, POINTS, TYPE, PROBES, OTHER -> true;
            default -> false;
        };
    }
}
