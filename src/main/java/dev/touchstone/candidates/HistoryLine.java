package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application.
 *
 * @param text the sentence, in the reader’s language
 * @param tone good, warn, bad or empty
 * @param by the member of staff who did it, if one did
 */
public record HistoryLine(
        Instant at, String text, String tone, @Nullable AccountId by) {}
