package dev.touchstone.scheduling;

import java.nio.charset.StandardCharsets;

/**
 * The text of an iCalendar object (RFC 5545): lines end in CRLF and are folded at 75 octets of UTF-8, never inside a character. Control
 * characters never reach it, so no text can bring lines of its own.
 */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final String CRLF = "\r\n";

    private final StringBuilder written = new StringBuilder();

    /** A line whose value needs no escaping: a date, a number, an address. */
    CalendarText line(String name, Object value) {
        fold(name + ":" + clean(value.toString()));
        return this;
    }

    /** A line with a text of somebody's; line breaks in it stay. */
    CalendarText text(String name, String value) {
        var escaped = value.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
        return line(name, escaped);
    }

    /** A value of a parameter, in quotes where it needs them. */
    static String parameter(String value) {
        var plain = clean(value).strip().replace('"', '\'');
        return plain.matches("[^:;,]*") ? plain : '"' + plain + '"';
    }

    /** An address without what would end it. */
    static String address(String uri) {
        return uri.replaceAll("[\\s\\p{Cntrl}]", "");
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void fold(String line) {
        int room = LONGEST_LINE;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                written.append(CRLF).append(' ');
                room = LONGEST_LINE - 1;
            }
            written.append(character);
            room -= octets;
            at += character.length();
        }
        written.append(CRLF);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
