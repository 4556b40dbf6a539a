package dev.touchstone.scheduling;

import dev.touchstone.mail.CalendarPart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renders appointments as iTIP messages (RFC 5546): REQUEST while they stand, CANCEL afterwards; the UID never changes,
 * SEQUENCE comes from the appointment, DTSTART carries the zone with its VTIMEZONE. For the one person an object is written for, the
 * end of their part is the end of the event: it is cancelled either way, as calendars expect it.
 */
@Component
class CalendarParts {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Who has to go somewhere is reminded earlier than who opens a page. */
    private static final String BEFORE_THE_WAY = "-PT1H";

    private static final String BEFORE_THE_CALL = "-PT15M";

    private final WorkingHours hours;
    private final String company;
    private final String organizer;
    private final Clock clock;

    CalendarParts(
            WorkingHours hours,
            @Value("${touchstone.mail.company:}") String company,
            @Value("${touchstone.mail.from:hiring@touchstone.example}") String sender,
            @Value("${touchstone.calendar.organizer:}") String organizer,
            Clock clock) {
        this.hours = hours;
        this.company = company;
        this.organizer = organizer.isBlank() ? sender : organizer;
        this.clock = clock;
    }

    CalendarPart of(Appointment appointment, CalendarEntry entry) {
        var method = appointment.cancelled() ? "CANCEL" : "REQUEST";
        var text = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("PRODID", "-//Touchstone//Touchstone//ZH")
                .line("VERSION", "2.0")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", method);
        new CalendarZone(hours.zone()).write(text, appointment.startsAt());
        event(text, appointment, entry);
        return new CalendarPart(method, text.line("END", "VCALENDAR").toString());
    }

    private void event(CalendarText text, Appointment appointment, CalendarEntry entry) {
        text.line("BEGIN", "VEVENT")
                .line("UID", CalendarUid.of(appointment.id()))
                .line("DTSTAMP", UTC.format(clock.instant()))
                .line("SEQUENCE", appointment.sequence())
                .line("STATUS", appointment.cancelled() ? "CANCELLED" : "CONFIRMED");
        time(text, "DTSTART", appointment.startsAt());
        time(text, "DTEND", appointment.endsAt());
        text.text("SUMMARY", entry.summary());
        people(text, appointment, entry);
        whereabouts(text, appointment, entry);
        text.line("TRANSP", appointment.cancelled() ? "TRANSPARENT" : "OPAQUE");
        if (!appointment.cancelled()) {
            alarm(text, appointment, entry);
        }
        text.line("END", "VEVENT");
    }

    private void people(CalendarText text, Appointment appointment, CalendarEntry entry) {
        text.line("ORGANIZER" + named(company), mailto(organizer));
        var asked = appointment.cancelled() ? "" : ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
        text.line(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT" + asked + named(entry.name()),
                mailto(entry.address()));
    }

    /** A meeting link stands where each calendar looks for it: as the place when there is no other, as a property, and in the words. */
    private static void whereabouts(CalendarText text, Appointment appointment, CalendarEntry entry) {
        var link = appointment.meetingLink() == null ? null : CalendarText.address(appointment.meetingLink());
        var place = appointment.place() == null ? link : appointment.place();
        if (place != null) {
            text.text("LOCATION", place);
        }
        if (link != null) {
            text.line("URL", link).line("CONFERENCE;VALUE=URI;FEATURE=VIDEO", link);
        }
        var words = Stream.of(entry.details(), link).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        if (!words.isEmpty()) {
            text.text("DESCRIPTION", words);
        }
    }

    private static void alarm(CalendarText text, Appointment appointment, CalendarEntry entry) {
        text.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", entry.summary())
                .line("TRIGGER", appointment.meetingLink() == null ? BEFORE_THE_WAY : BEFORE_THE_CALL)
                .line("END", "VALARM");
    }

    private static String named(String name) {
        return name.isBlank() ? "" : ";CN=" + CalendarText.parameter(name);
    }

    private static String mailto(String address) {
        return "mailto:" + CalendarText.address(address);
    }

    /** In the zone's own time. Of the hour that comes twice in autumn a local time means the first; the second is told in UTC. */
    private void time(CalendarText text, String property, Instant instant) {
        var local = instant.atZone(hours.zone());
        if (local.withEarlierOffsetAtOverlap().toInstant().equals(instant)) {
            text.line(property + ";TZID=" + hours.zone().getId(), CalendarZone.LOCAL.format(local));
        } else {
            text.line(property, UTC.format(instant));
        }
    }
}
