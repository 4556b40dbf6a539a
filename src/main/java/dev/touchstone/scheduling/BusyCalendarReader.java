package dev.touchstone.scheduling;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.FreeBusy;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Reads the busy times out of a calendar file (RFC 5545): events with their repetitions and exceptions, and free/busy times. What is
 * cancelled or marked as free does not count; a whole day counts from midnight to midnight of the reader's zone.
 */
final class BusyCalendarReader {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false"); // no network at run time
    }

    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_TIMES = 10_000;

    private final ZoneId zone;
    private final Slot during;

    /** @param zone of times without one, and of whole days */
    BusyCalendarReader(ZoneId zone, Slot during) {
        this.zone = zone;
        this.during = during;
    }

    /** Refuses UNUSABLE what is no calendar, or has more than anybody keeps. */
    List<Slot> read(byte[] content) {
        var calendar = parsed(content);
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        if (events.size() > MOST_EVENTS) {
            throw unusable("scheduling.error.calendar.large", events.size() + " events");
        }
        var times = Stream.concat(events(events), freeBusy(calendar))
                .filter(during::overlaps)
                .distinct()
                .limit(MOST_TIMES + 1L)
                .toList();
        if (times.size() > MOST_TIMES) {
            throw unusable("scheduling.error.calendar.large", "More than " + MOST_TIMES + " busy times");
        }
        return times;
    }

    private static Calendar parsed(byte[] content) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(content));
        } catch (IOException | ParserException | RuntimeException unreadable) {
            throw unusable("scheduling.error.calendar.unreadable", "No calendar: " + unreadable.getClass());
        }
    }

    private Stream<Slot> events(List<VEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.getUid()
                        .map(Property::getValue)
                        .orElseGet(() -> "none-" + System.identityHashCode(event))))
                .values()
                .stream()
                .flatMap(this::occasions);
    }

    /** An event, with the repetitions that were moved or cancelled on their own: those stand where they say, and not where they were. */
    private Stream<Slot> occasions(List<VEvent> revisions) {
        revisions.forEach(BusyCalendarReader::checkRule);
        try {
            var moved = revisions.stream()
                    .flatMap(event -> event.<RecurrenceId<?>>getProperty(Property.RECURRENCE_ID).stream())
                    .map(of -> instant(of.getDate()))
                    .collect(Collectors.toSet());
            return revisions.stream()
                    .filter(BusyCalendarReader::isBusy)
                    .flatMap(event -> occasions(event, moved))
                    .filter(slot -> slot.endsAt().isAfter(slot.startsAt()))
                    .toList()
                    .stream();
        } catch (RuntimeException odd) {
            throw unusable("scheduling.error.calendar.unreadable", "An event that cannot be read: " + odd.getClass());
        }
    }

    private Stream<Slot> occasions(VEvent event, Set<Instant> moved) {
        var whole = new Period<>(during.startsAt().atZone(zone), during.endsAt().atZone(zone));
        var repeats = event.getProperty(Property.RECURRENCE_ID).isEmpty();
        return event.calculateRecurrenceSet(whole).stream()
                .map(period -> new Slot(instant(period.getStart()), instant(period.getEnd())))
                .filter(slot -> !repeats || !moved.contains(slot.startsAt()));
    }

    private static void checkRule(VEvent event) {
        event.<RRule<?>>getProperty(Property.RRULE)
                .map(rule -> rule.getRecur().getFrequency())
                .filter(frequency -> frequency == Frequency.SECONDLY || frequency == Frequency.MINUTELY)
                .ifPresent(frequency -> {
                    throw unusable("scheduling.error.calendar.large", "An event that repeats " + frequency);
                });
    }

    private static boolean isBusy(VEvent event) {
        return !"TRANSPARENT".equalsIgnoreCase(value(event, Property.TRANSP))
                && !"CANCELLED".equalsIgnoreCase(value(event, Property.STATUS));
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).map(Property::getValue).orElse("");
    }

    private Stream<Slot> freeBusy(Calendar calendar) {
        return calendar.getComponents(Component.VFREEBUSY).stream()
                .flatMap(component -> component.<FreeBusy>getProperties(Property.FREEBUSY).stream())
                .filter(times -> !"FREE"
                        .equalsIgnoreCase(times.getParameter("FBTYPE")
                                .map(type -> type.getValue())
                                .orElse("BUSY")))
                .flatMap(times -> times.getIntervals().stream())
                .map(interval -> new Slot(interval.getStart(), interval.getEnd()));
    }

    private Instant instant(Temporal at) {
        if (at instanceof Instant instant) {
            return instant;
        }
        if (at instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (at instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return at instanceof LocalDate day
                ? day.atStartOfDay(zone).toInstant()
                : LocalDateTime.from(at).atZone(zone).toInstant();
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
