package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.CalendarPart;
import java.io.StringReader;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

class CalendarPartsTests {

    private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");

    private final CalendarParts parts = new CalendarParts(
            new WorkingHours(
                    ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.values())),
            "hr@example.com",
            Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void aStandingAppointmentIsARequestWithZoneAndSequence() throws Exception {
        var part = parts.of(appointment(2, false), "小组面试", "林晓", "lin@example.com");

        assertThat(part.method()).isEqualTo("REQUEST");
        assertThat(part.ics())
                .contains("METHOD:REQUEST", "SEQUENCE:2", "BEGIN:VTIMEZONE", "STATUS:CONFIRMED")
                .contains("DTSTART;TZID=Asia/Shanghai:20261201T140000");
        assertThat(parsed(part).getComponents("VEVENT")).hasSize(1);
    }

    @Test
    void aCancelledAppointmentKeepsItsUid() {
        var appointment = appointment(0, false);
        var request = parts.of(appointment, "面试", "林晓", "lin@example.com");
        var cancelled = new Appointment(
                appointment.id(),
                appointment.application(),
                appointment.stage(),
                List.of(),
                START,
                START.plusSeconds(1800),
                null,
                null,
                1,
                true);
        var cancel = parts.of(cancelled, "面试", "林晓", "lin@example.com");

        assertThat(cancel.method()).isEqualTo("CANCEL");
        assertThat(cancel.ics()).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(line(cancel, "UID:")).isEqualTo(line(request, "UID:"));
    }

    @Test
    void textCannotBringComponentsOfItsOwn() throws Exception {
        var part = parts.of(
                appointment(0, false),
                "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:y",
                "n\rATTENDEE:mailto:z",
                "lin@example.com");

        var calendar = parsed(part);
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        assertThat(calendar.getComponents("VEVENT").get(0).getProperties("ATTENDEE"))
                .hasSize(1);
    }

    private static Appointment appointment(int sequence, boolean cancelled) {
        return new Appointment(
                AppointmentId.next(),
                JobApplicationId.next(),
                Stage.PANEL,
                List.of(),
                START,
                START.plusSeconds(1800),
                "3 楼 会议室",
                "https://meet.example.com/1",
                sequence,
                cancelled);
    }

    private static Calendar parsed(CalendarPart part) throws Exception {
        return new CalendarBuilder().build(new StringReader(part.ics()));
    }

    private static String line(CalendarPart part, String start) {
        return part.ics()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
