package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import java.time.Instant;

/** An interview that broke off: who said so and why. */
record TechnicalBreak(AccountId account, String reason, Instant at) {}
