package dev.touchstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everybody's letters, as the mail server of the test received them. */
final class Postbox {

    private static final int LONGEST_WAIT = 30_000;
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[^\\s<>\"]+");

    private final GreenMail mails;

    Postbox(GreenMail mails) {
        this.mails = mails;
    }

    /** What somebody finds in a letter. */
    record Mail(String to, String subject, String text, List<String> calendars, List<String> attachments) {

        /** The appointment that came with it. */
        String calendar() {
            assertThat(calendars).as("a calendar part of “%s”", subject).hasSize(1);
            return calendars.get(0);
        }

        /** The first address of the application in the letter. */
        String link() {
            var link = LINK.matcher(text);
            assertThat(link.find()).as("a link in “%s”", subject).isTrue();
            return link.group();
        }
    }

    /** The latest letter to the address whose subject contains the words; waits until it is there. */
    Mail await(String to, String words) {
        while (true) {
            var received = mails.getReceivedMessages();
            var found = latest(received, to, words);
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(mails.waitForIncomingEmail(LONGEST_WAIT, received.length + 1))
                    .as("a letter to %s about “%s” among %s", to, words, subjects(received))
                    .isTrue();
        }
    }

    private static Optional<Mail> latest(MimeMessage[] received, String to, String words) {
        return Arrays.stream(received)
                .map(Postbox::read)
                .filter(mail -> mail.to().contains(to) && mail.subject().contains(words))
                .reduce((first, second) -> second);
    }

    private static List<String> subjects(MimeMessage[] received) {
        return Arrays.stream(received)
                .map(Postbox::read)
                .map(mail -> mail.to() + ": " + mail.subject())
                .toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            var text = new StringBuilder();
            var calendars = new ArrayList<String>();
            var attachments = new ArrayList<String>();
            walk(message, text, calendars, attachments);
            var to = Arrays.toString(message.getAllRecipients());
            return new Mail(to, Objects.toString(message.getSubject()), text.toString(), calendars, attachments);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError("A letter cannot be read", unreadable);
        }
    }

    private static void walk(Part part, StringBuilder text, List<String> calendars, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        } else if (part.isMimeType("text/calendar")) {
            calendars.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i), text, calendars, attachments);
            }
        }
    }
}
