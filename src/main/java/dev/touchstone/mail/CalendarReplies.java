package dev.touchstone.mail;

/** Understands calendars that came by mail: one bean, of the module that sent the invitations. */
public interface CalendarReplies {

    /** Takes an answer in, or says why not; never throws because of what somebody wrote. */
    Verdict take(ReceivedCalendar received);

    /** What became of a mail. */
    enum Verdict {
        /** An answer that counts now. */
        RECORDED,
        /** Nothing that can be read, or much too much. */
        UNREADABLE,
        /** A calendar, and no answer to an invitation of ours. */
        NOT_OURS,
        /** Not from who was invited. */
        FORGED,
        /** About a time that does not stand any more, or overtaken by a later answer. */
        OLD
    }
}
