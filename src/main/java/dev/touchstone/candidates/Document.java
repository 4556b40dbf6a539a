package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an application.
 *
 * @param size in bytes
 * @param uploadedBy null when the candidate did
 */
public record Document(
        UUID id,
        JobApplicationId application,
        String name,
        String mediaType,
        int size,
        @Nullable AccountId uploadedBy,
        Instant uploadedAt) {}
