package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that a sender holds.
 *
 * @param text with marks where secret links go, like {@code html}
 * @param sealed the secret links, encrypted; null when it has none
 * @param attempts including the one that is about to happen; also tells a sender whether the lease is still its own
 * @param once never repeated by itself when it may have arrived
 */
record OutboxRow(
        UUID id,
        String recipientName,
        String recipientAddress,
        Language language,
        String subject,
        String text,
        String html,
        @Nullable String replyTo,
        @Nullable CalendarPart calendar,
        List<Attachment> attachments,
        byte @Nullable [] sealed,
        int attempts,
        boolean once,
        Instant postedAt) {}
