package dev.touchstone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a received message apart. */
final class ReceivedParts {

    private final MimeMessage message;
    private final List<Part> leaves = new ArrayList<>();

    ReceivedParts(byte[] raw) {
        try {
            message = new MimeMessage(null, new ByteArrayInputStream(raw));
            collect(message);
        } catch (MessagingException | IOException broken) {
            throw new IllegalArgumentException("Not a message", broken);
        }
    }

    DemoMessage message(UUID id, String recipient, Instant receivedAt) {
        try {
            var text = body("text/plain").orElse("");
            var preview = LetterPreview.of(body("text/html").orElse(""), text);
            return new DemoMessage(
                    id,
                    recipient,
                    name(),
                    subject(),
                    receivedAt,
                    preview,
                    text,
                    calendar().orElse(null),
                    fileNames());
        } catch (MessagingException | IOException broken) {
            throw new IllegalArgumentException("Not a message", broken);
        }
    }

    Optional<Attachment> file(int number) {
        try {
            var files = leaves.stream().filter(ReceivedParts::isFile).toList();
            if (number < 0 || number >= files.size()) {
                return Optional.empty();
            }
            var file = files.get(number);
            var type = new ContentType(file.getContentType()).getBaseType();
            return Optional.of(new Attachment(
                    file.getFileName(), type, file.getInputStream().readAllBytes()));
        } catch (MessagingException | IOException broken) {
            throw new IllegalArgumentException("Not a message", broken);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else {
            leaves.add(part);
        }
    }

    private String subject() throws MessagingException {
        return message.getSubject() == null ? "" : Marks.oneLine(message.getSubject());
    }

    private String name() throws MessagingException {
        var to = message.getAllRecipients();
        var name =
                to != null && to.length > 0 && to[0] instanceof InternetAddress address ? address.getPersonal() : null;
        return name == null ? "" : Marks.oneLine(name);
    }

    private Optional<String> body(String type) throws MessagingException, IOException {
        for (var leaf : leaves) {
            if (leaf.isMimeType(type) && !isFile(leaf)) {
                return Optional.of(new String(leaf.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private Optional<CalendarPart> calendar() throws MessagingException, IOException {
        for (var leaf : leaves) {
            if (leaf.isMimeType("text/calendar")) {
                var method = new ContentType(leaf.getContentType()).getParameter("method");
                var ics = new String(leaf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return Optional.of(new CalendarPart(method == null ? "PUBLISH" : method, ics));
            }
        }
        return Optional.empty();
    }

    private List<String> fileNames() throws MessagingException {
        var names = new ArrayList<String>();
        for (var leaf : leaves) {
            if (isFile(leaf)) {
                names.add(Marks.oneLine(leaf.getFileName()));
            }
        }
        return names;
    }

    private static boolean isFile(Part part) {
        try {
            return part.getFileName() != null;
        } catch (MessagingException unreadable) {
            return false;
        }
    }
}
