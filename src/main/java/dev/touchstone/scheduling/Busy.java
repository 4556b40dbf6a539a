package dev.touchstone.scheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's booked time.
 *
 * @param appointment null for a time that is only kept for somebody
 * @param gathering the meeting it is part of; null for a time that is only kept for somebody
 * @param person account, or application for the candidate
 */
record Busy(@Nullable AppointmentId appointment, @Nullable UUID gathering, UUID person, boolean staff, Slot slot) {

    boolean isOf(@Nullable AppointmentId other) {
        return appointment != null && appointment.equals(other);
    }

    boolean isPartOf(@Nullable UUID meeting) {
        return gathering != null && gathering.equals(meeting);
    }
}
