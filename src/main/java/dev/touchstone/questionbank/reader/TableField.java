package dev.touchstone.questionbank.reader;

/** What a column of a table may hold. */
public enum TableField {
    NOTHING,
    ORDINAL,
    TYPE,
    STEM,
    /** One option; several columns hold A, B, C … in their order. */
    OPTION,
    /** All options in one cell. */
    OPTIONS,
    KEY,
    ANALYSIS,
    CRITERIA,
    /** What an interviewer asks next. */
    PROBES,
    POINTS,
    SECTION,
    COMPETENCY,
    TRACK,
    DIFFICULTY
}
