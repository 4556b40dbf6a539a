package dev.touchstone.mail;

/**
 * An invitation that calendars understand. It becomes the third alternative of the letter (RFC 6047), never a file.
 *
 * @param method iTIP method, {@code REQUEST} or {@code CANCEL}; also set as parameter of the content type
 * @param ics the iCalendar object, with the same METHOD inside
 */
public record CalendarPart(String method, String ics) {

    public CalendarPart {
        if (!method.matches("[A-Z]{3,20}")) {
            throw new IllegalArgumentException("Not an iTIP method: " + method.length() + " characters");
        }
    }
}
