package dev.touchstone.questionbank;

/** The kinds of question: 单选 多选 判断 填空 排序 简答 案例 情景 常识 翻译 实操 讨论 打字 角色扮演 面试. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    NUMERIC,
    ORDERING,
    SHORT_ANSWER,
    CASE_ANALYSIS,
    SCENARIO,
    GENERAL_KNOWLEDGE,
    TRANSLATION,
    WORK_SAMPLE,
    DISCUSSION,
    TYPING,
    ROLE_PLAY,
    INTERVIEW;

    /** Whether every question of this kind has a key that decides, so that no person marks; of 填空题 see {@link QuestionVersion#isMarkedByKey()}. */
    public boolean isMarkedByKey() {
        return isChoice() || this == TRUE_FALSE || this == ORDERING;
    }

    /** Whether it is answered by choosing options. */
    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Whether it has options: to choose, or to put in order. */
    public boolean hasOptions() {
        return isChoice() || this == ORDERING;
    }

    /** Whether it may be answered field by field: a work sample always is, a case where it asks several things. */
    public boolean mayHaveFields() {
        return this == WORK_SAMPLE || this == CASE_ANALYSIS;
    }

    /** Whether it can stand on a paper; of 打字 only what has a text to type is ever drawn. */
    public boolean isForPaper() {
        return this != ROLE_PLAY && this != INTERVIEW;
    }
}
