package dev.touchstone.questionbank.reader;

/** Ways of numbering, from the outermost to the innermost. */
enum NumberStyle {
    NONE(9, false),
    /** 第一章, 第二部分, Part 1 */
    CHAPTER(0, false),
    /** 一、 */
    HAN(1, false),
    /** （一） */
    HAN_BRACKET(2, false),
    /** 第1题, 问题一, 话题一, Question 1 */
    NAMED(3, false),
    /** 1. */
    DOT(4, true),
    /** 1、 */
    COMMA(4, true),
    /** 1) */
    HALF_BRACKET(5, true),
    /** (1) */
    BRACKET(5, false),
    /** [1] */
    SQUARE(4, false),
    /** 1: */
    COLON(4, true),
    /** 1 followed by a blank or nothing */
    BARE(4, true),
    /** ① */
    CIRCLE(6, false);

    private final int rank;
    private final boolean plain;

    NumberStyle(int rank, boolean plain) {
        this.rank = rank;
        this.plain = plain;
    }

    /** 0 is outermost. */
    int rank() {
        return rank;
    }

    /** Whether one may take over from the other within one sequence. */
    boolean mixesWith(NumberStyle other) {
        return this == other || plain && other.plain;
    }
}
