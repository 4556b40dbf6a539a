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
        List<String> files) {

    /**
     * The same with its links on whatever address the reader uses: a browser signed in on localhost is a stranger at
     * the address for phones.
     *
     * @param root what the links of letters start with, with the slash at its end
     */
    public DemoMessage here(String root) {
        var near = preview.stream()
                .map(piece -> piece.href().startsWith(root)
                        ? new LetterPiece(
                                piece.kind(), piece.lines(), piece.href().substring(root.length() - 1))
                        : piece)
                .toList();
        return new DemoMessage(id, recipient, recipientName, subject, receivedAt, near, text, calendar, files);
    }
}
