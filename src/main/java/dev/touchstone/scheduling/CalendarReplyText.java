package dev.touchstone.scheduling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;

/**
 * An answer as a calendar writes it (iTIP REPLY).
 *
 * @param appointment the event it is about
 * @param attendee bare address of who answers
 */
record CalendarReplyText(
        AppointmentId appointment, String attendee, CalendarAnswer answer, int sequence, Instant stampedAt) {

    private static final String MAILTO = "mailto:";

    /** Empty for a calendar that is no answer to one invitation of ours; {@link IllegalArgumentException} for no calendar at all. */
    static Optional<CalendarReplyText> of(byte[] content) {
        var calendar = parsed(content);
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        if (!"REPLY".equalsIgnoreCase(value(calendar.getProperty(Property.METHOD))) || events.size() != 1) {
            return Optional.empty();
        }
        var event = events.get(0);
        var attendees = event.<Property>getProperties(Property.ATTENDEE);
        if (attendees.size() != 1) {
            return Optional.empty();
        }
        var attendee = attendees.get(0);
        return CalendarUid.appointment(value(event.getProperty(Property.UID))).flatMap(appointment -> answer(attendee)
                .map(answer -> new CalendarReplyText(
                        appointment, address(attendee.getValue()), answer, sequence(event), stamp(event))));
    }

    private static Calendar parsed(byte[] content) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(content));
        } catch (IOException | ParserException | RuntimeException | StackOverflowError unreadable) {
            throw new IllegalArgumentException("No calendar: " + unreadable.getClass());
        }
    }

    private static Optional<CalendarAnswer> answer(Property attendee) {
        var said = attendee.getParameter("PARTSTAT")
                .map(status -> status.getValue())
                .orElse("");
        return List.of(CalendarAnswer.values()).stream()
                .filter(answer -> answer.name().equalsIgnoreCase(said))
                .findFirst();
    }

    private static String address(String uri) {
        return uri.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? uri.substring(MAILTO.length()) : uri;
    }

    private static int sequence(VEvent event) {
        var said = value(event.getProperty(Property.SEQUENCE));
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** An answer without a stamp is older than any other. */
    private static Instant stamp(VEvent event) {
        return event.<DtStamp>getProperty(Property.DTSTAMP)
                .map(DtStamp::getDate)
                .map(Instant::from)
                .orElse(Instant.EPOCH);
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).orElse("");
    }
}
