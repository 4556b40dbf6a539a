package dev.touchstone.questionbank;

/** The line of work: 通用 售前 售后 跨境 运营 主管. */
public enum Track {
    GENERAL,
    PRE_SALES,
    AFTER_SALES,
    CROSS_BORDER,
    OPERATIONS,
    SUPERVISOR
}
