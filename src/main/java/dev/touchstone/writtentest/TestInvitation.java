package dev.touchstone.writtentest;

import java.time.Instant;

/** The times of an invitation that was just posted. */
public record TestInvitation(Instant reminderAt, Instant expiresAt) {}
