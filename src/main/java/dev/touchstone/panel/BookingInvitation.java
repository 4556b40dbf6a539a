package dev.touchstone.panel;

import java.time.Instant;

/**
 * The times of an offer of times.
 *
 * @param expiresAt when what was kept in time has been confirmed or is free
 */
public record BookingInvitation(Instant reminderAt, Instant expiresAt) {}
