package dev.touchstone.panel;

import java.time.Instant;

/** The times of a panel whose invitations were just posted. */
public record PanelInvitation(
        Instant startsAt, Instant reminderAt, Instant soonAt, Instant scorecardReminderAt, Instant scorecardDeadline) {}
