package dev.touchstone.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Optional;

/** Finds the calendar in a mail of anybody's: only so deep, so wide and so long. */
final class CalendarFinder {

    private static final int LARGEST_CALENDAR = 64 * 1024;
    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 30;

    private int looked;

    private CalendarFinder() {}

    static Optional<ReceivedCalendar> in(Message message) throws MessagingException, IOException {
        var from = message.getFrom();
        if (from == null || from.length != 1 || !(from[0] instanceof InternetAddress sender)) {
            return Optional.empty();
        }
        return new CalendarFinder().content(message, 0).map(bytes -> new ReceivedCalendar(sender.getAddress(), bytes));
    }

    private Optional<byte[]> content(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++looked > MOST_PARTS) {
            return Optional.empty();
        }
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            return bytes(part);
        }
        return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
                ? first(parts, depth)
                : Optional.empty();
    }

    private Optional<byte[]> first(Multipart parts, int depth) throws MessagingException, IOException {
        for (int at = 0; at < parts.getCount() && looked < MOST_PARTS; at++) {
            var found = content(parts.getBodyPart(at), depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytes(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            var bytes = in.readNBytes(LARGEST_CALENDAR + 1);
            return bytes.length > LARGEST_CALENDAR ? Optional.empty() : Optional.of(bytes);
        }
    }
}
