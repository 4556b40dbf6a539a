package dev.touchstone.scheduling;

import java.util.UUID;

/**
 * Somebody's booked time.
 *
 * @param person account, or application for the candidate
 */
record Busy(AppointmentId appointment, UUID person, boolean staff, Slot slot) {}
