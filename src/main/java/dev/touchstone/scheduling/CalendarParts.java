package dev.touchstone.scheduling;

import dev.touchstone.mail.CalendarPart;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renders appointments as iTIP messages (RFC 5546): REQUEST while they stand, CANCEL afterwards; the UID never changes,
 * SEQUENCE comes from the appointment, DTSTART carries the zone with its VTIMEZONE.
 */
@Component
class CalendarParts {

    private static final TimeZoneRegistry ZONES = zones();

    private final WorkingHours hours;
    private final String organizer;
    private final Clock clock;

    CalendarParts(
            WorkingHours hours,
            @Value("${touchstone.mail.from:recruiting@touchstone.example}") String organizer,
            Clock clock) {
        this.hours = hours;
        this.organizer = organizer;
        this.clock = clock;
    }

    CalendarPart of(Appointment appointment, String summary, String recipientName, String recipientAddress) {
        var method = appointment.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Touchstone//Touchstone//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(zone());
        calendar.add(event(appointment, clean(summary), clean(recipientName), recipientAddress));
        return new CalendarPart(method.getValue(), written(calendar));
    }

    private VEvent event(Appointment appointment, String summary, String recipientName, String recipientAddress) {
        var event = new VEvent(local(appointment.startsAt()), local(appointment.endsAt()), summary);
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(appointment.id() + "@touchstone"));
        event.add(new Sequence(appointment.sequence()));
        event.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        event.add(attendee(recipientName, recipientAddress));
        if (appointment.place() != null) {
            event.add(new Location(clean(appointment.place())));
        }
        if (appointment.meetingLink() != null) {
            event.add(new Url(URI.create(appointment.meetingLink())));
        }
        return event;
    }

    private static Property attendee(String name, String address) {
        return new Attendee(URI.create("mailto:" + address))
                .withParameter(new Cn(name))
                .withParameter(Role.REQ_PARTICIPANT)
                .withParameter(PartStat.NEEDS_ACTION)
                .withParameter(Rsvp.TRUE)
                .getFluentTarget();
    }

    private VTimeZone zone() {
        var zone = ZONES.getTimeZone(hours.zone().getId());
        return Objects.requireNonNull(zone, "The calendar library knows no zone " + hours.zone())
                .getVTimeZone();
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(hours.zone());
    }

    /** The library lets a bare carriage return through: control characters never reach it. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String written(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("A string cannot refuse to be written", impossible);
        }
        return out.toString();
    }

    private static TimeZoneRegistry zones() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false"); // no network at run time
        return TimeZoneRegistryFactory.getInstance().createRegistry();
    }
}
