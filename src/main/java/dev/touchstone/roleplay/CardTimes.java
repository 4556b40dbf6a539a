package dev.touchstone.roleplay;

import java.time.Instant;

/** When raters who have not submitted are reminded, and when it escalates. */
public record CardTimes(Instant reminderAt, Instant deadline) {}
