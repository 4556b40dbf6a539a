package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as staff may read it: exactly what was sent, with secret links shown as •••.
 *
 * @param id the letter
 * @param kind name of its text
 * @param recipientName whom it went to
 * @param recipientAddress where it went to
 * @param language its language
 * @param subject as sent
 * @param text the plain-text alternative
 * @param html the HTML alternative, a whole document
 * @param calendar the calendar alternative, if it has one
 * @param attachments names of the files that go with it
 * @param state where it is
 * @param attempts how often the mail server was asked to take it
 * @param postedAt when it was written
 * @param dueAt when it is tried (again)
 * @param sentAt when the mail server took it
 * @param lastError what the mail server said last, if it refused
 * @param application whose history it belongs to
 */
public record MailView(
        MailId id,
        String kind,
        String recipientName,
        String recipientAddress,
        Language language,
        String subject,
        String text,
        String html,
        @Nullable CalendarPart calendar,
        List<String> attachments,
        DeliveryState state,
        int attempts,
        Instant postedAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String lastError,
        @Nullable UUID application) {

    /** The words of the letter for our own pages, without its paper. */
    public List<LetterPiece> preview() {
        return LetterPreview.of(html, text);
    }
}
