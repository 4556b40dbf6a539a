package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Saying;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as a page sends it; {@code clientId} makes a repeated send one message. */
record Said(
        @NotNull UUID clientId,
        @NotNull String text,
        @Nullable Integer conversation,
        @Nullable Instant typedAt) {

    Saying saying() {
        return new Saying(conversation == null ? 1 : conversation, clientId, text, typedAt);
    }
}
