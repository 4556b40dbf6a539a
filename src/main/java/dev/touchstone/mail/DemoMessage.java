package dev.touchstone.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the demo's mailbox, as its recipient would see it.
 *
 * @param id of the message
 * @param recipient bare address
 * @param recipientName as the letter names the person
 * @param subject decoded
 * @param receivedAt when the mailbox took it
 * @param preview the words of the letter, its links alive
 * @param text the plain-text alternative
 * @param calendar the calendar alternative, if any
 * @param files names of the attached files
 */
public record DemoMessage(
        UUID id,
        String recipient,
        String recipientName,
        String subject,
        Instant receivedAt,
        List<LetterPiece> preview,
        String text,
        @Nullable CalendarPart calendar,
        List<String> files) {}
