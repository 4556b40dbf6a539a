package dev.touchstone.jobs;

/** The stages of every journey, in order: 初筛 笔试 情景模拟 小组面试 录用. */
public enum Stage {
    SCREENING,
    WRITTEN_TEST,
    ROLE_PLAY,
    PANEL,
    OFFER
}
