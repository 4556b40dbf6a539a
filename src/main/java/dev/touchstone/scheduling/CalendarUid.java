package dev.touchstone.scheduling;

import java.util.Optional;

/** The name of an appointment in everybody's calendar: the same as long as it lives. */
final class CalendarUid {

    private static final String OURS = "@touchstone";

    private CalendarUid() {}

    static String of(AppointmentId appointment) {
        return appointment + OURS;
    }

    /** The appointment a calendar speaks of; empty when it is none of ours. */
    static Optional<AppointmentId> appointment(String uid) {
        try {
            return uid.endsWith(OURS)
                    ? Optional.of(AppointmentId.of(uid.substring(0, uid.length() - OURS.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
