package dev.touchstone.scheduling;

import java.time.Instant;

/** A stretch of time that is free for everybody asked. */
public record Slot(Instant startsAt, Instant endsAt) {}
