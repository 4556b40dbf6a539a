package dev.touchstone.roleplay;

import java.time.Instant;

/** The times of an invitation that was just posted. */
public record RolePlayInvitation(Instant reminderAt, Instant startsAt) {}
