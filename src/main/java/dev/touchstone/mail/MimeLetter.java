package dev.touchstone.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The MIME tree of a letter: text, HTML and calendar as alternatives (RFC 6047), around it a mixed part when files go
 * with it. Its Message-ID is the row's id, the same on every attempt, so that receivers can fold repeats.
 */
final class MimeLetter extends MimeMessage {

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(
            OutboxRow row, Map<String, String> secrets, MailSettings settings, Session session, Instant now)
            throws MessagingException {
        var letter = new MimeLetter(session, "<" + row.id() + "@" + settings.domain() + ">");
        letter.setFrom(EmailAddress.of(settings.companyName().in(row.language()), settings.from()));
        letter.setRecipient(Message.RecipientType.TO, EmailAddress.of(row.recipientName(), row.recipientAddress()));
        if (row.replyTo() != null) {
            letter.setReplyTo(new jakarta.mail.Address[] {EmailAddress.of("", row.replyTo())});
        }
        letter.setSubject(Marks.oneLine(row.subject()), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(now));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", row.language().tag());
        letter.setContent(content(row, secrets));
        letter.saveChanges();
        return letter;
    }

    /** Who reads an answer to the letter: its {@code contactEmail}, where that is an address. */
    static @Nullable String replyTo(Letter letter) {
        var contact = letter.fields().get("contactEmail");
        return contact instanceof String address && EmailAddress.isUsable(address) ? address : null;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static Multipart content(OutboxRow row, Map<String, String> secrets) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(Typeset.open(row.text(), secrets), "plain"));
        alternative.addBodyPart(text(Typeset.openHtml(row.html(), secrets), "html"));
        if (row.calendar() != null) {
            alternative.addBodyPart(calendar(row.calendar()));
        }
        return row.attachments().isEmpty() ? alternative : mixed(alternative, row);
    }

    private static Multipart mixed(Multipart alternative, OutboxRow row) throws MessagingException {
        var mixed = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(alternative);
        mixed.addBodyPart(body);
        for (var attachment : row.attachments()) {
            var part = new MimeBodyPart();
            var type = new ContentType(Marks.oneLine(attachment.contentType())).toString();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type)));
            part.setFileName(Marks.oneLine(attachment.fileName()));
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static BodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static BodyPart calendar(CalendarPart calendar) throws MessagingException {
        var part = new MimeBodyPart();
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(calendar.method());
        var ics = calendar.ics().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(ics, type)));
        part.setHeader("Content-Transfer-Encoding", "base64"); // the bytes arrive as they are, line ends included
        return part;
    }
}
