package dev.touchstone.offers;

import java.time.Instant;

/** The times of a letter that was just posted. */
public record OfferTimes(Instant reminderAt, Instant expiresAt) {}
