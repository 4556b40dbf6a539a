package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import java.time.Instant;

/**
 * What a member of the panel thinks of going on with the person.
 *
 * @param words at least a sentence of their own
 * @param afterwards whether somebody had decided before
 */
public record Opinion(AccountId member, Stand stand, String words, Instant at, boolean afterwards) {}
