package dev.touchstone.questionbank.reader;

import java.util.Locale;

/** What kind of answer a question asks for, as the document says or as its form shows. */
public enum QuestionForm {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    FILL_BLANK,
    NUMERICAL,
    ORDERING,
    SHORT_ANSWER,
    CASE_ANALYSIS,
    SCENARIO,
    TRANSLATION,
    DISCUSSION,
    INTERVIEW,
    TYPING,
    MATCHING;

    /** The name used in files and at the API, for example {@code single_choice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for the forms answered by picking options. */
    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** True when its options are kept: to pick, or to put in order. */
    public boolean hasOptions() {
        return isChoice() || this == ORDERING;
    }

    /** True when a person has to mark it. */
    public boolean isOpen() {
        return !hasOptions() && this != TRUE_FALSE;
    }
}
