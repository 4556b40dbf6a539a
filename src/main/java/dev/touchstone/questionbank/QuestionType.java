package dev.touchstone.questionbank;

/** The kinds of question: 单选 多选 判断 填空 简答 案例 情景 常识 翻译 讨论 打字 角色扮演 面试. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    NUMERIC,
    SHORT_ANSWER,
    CASE_ANALYSIS,
    SCENARIO,
    GENERAL_KNOWLEDGE,
    TRANSLATION,
    DISCUSSION,
    TYPING,
    ROLE_PLAY,
    INTERVIEW;

    /** Whether every question of this kind has a key that decides, so that no person marks; of 填空题 see {@link QuestionVersion#isMarkedByKey()}. */
    public boolean isMarkedByKey() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE || this == TRUE_FALSE;
    }

    /** Whether it can stand on a paper. */
    public boolean isForPaper() {
        return this != ROLE_PLAY && this != INTERVIEW && this != TYPING;
    }
}
