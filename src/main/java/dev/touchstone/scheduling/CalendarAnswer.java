package dev.touchstone.scheduling;

/** What somebody answered to an invitation out of their calendar. */
public enum CalendarAnswer {
    ACCEPTED,
    DECLINED,
    TENTATIVE
}
