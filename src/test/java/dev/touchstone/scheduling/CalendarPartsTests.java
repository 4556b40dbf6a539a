package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.CalendarPart;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, byte by byte against files that were written by hand, and read again by a library that has no part in writing it. */
class CalendarPartsTests {

    private static final AppointmentId ID = AppointmentId.of("0193a1b2-0000-7000-8000-000000000007");
    private static final Instant START = Instant.parse("2026-12-01T06:00:00Z");
    private static final String LINK = "https://meet.example.com/j/1234567890?pwd=abcdefghijklmnopqrstuvwxyz&lang=zh";
    private static final String SUMMARY = "面试：林晓（售前客服专员，双十一大促项目组, 第二轮）; 请提前五分钟到场";
    private static final String KIT =
            "面试题和评分表：https://touchstone.example.com/seats/0193a1b2-0000-7000-8000-000000000008/scorecard";

    record Sent(String file, CalendarPart part) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sent> sent() {
        var first = shanghai(0, START);
        var moved = shanghai(1, Instant.parse("2026-12-02T01:30:00Z"));
        var cancelled = new Appointment(
                ID,
                moved.application(),
                Stage.PANEL,
                List.of(),
                moved.startsAt(),
                moved.endsAt(),
                moved.place(),
                LINK,
                2,
                true);
        var lin = new CalendarEntry(SUMMARY, KIT, "林晓", "lin@example.com");
        var gone = new CalendarEntry(SUMMARY, null, "林晓", "lin@example.com");
        var zhou = new CalendarEntry(SUMMARY, null, "周敏; 主管", "zhou@example.com");
        var anna = new CalendarEntry("Interview", null, "Anna", "anna@example.com");
        var shanghai = parts("Asia/Shanghai");
        var berlin = parts("Europe/Berlin");
        return Stream.of(
                new Sent("request-shanghai.ics", shanghai.of(first, lin)),
                new Sent("move-shanghai.ics", shanghai.of(moved, lin)),
                new Sent("cancel-shanghai.ics", shanghai.of(cancelled, gone)),
                new Sent(
                        "withdrawn-shanghai.ics", shanghai.of(shanghai(1, START).withdrawn(), zhou)),
                new Sent("request-berlin-summer.ics", berlin.of(berlin(0, "2027-03-28T00:30:00Z"), anna)),
                new Sent("move-berlin-winter.ics", berlin.of(berlin(1, "2027-10-31T00:30:00Z"), anna)));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void everyByteIsAsItShouldBe(Sent sent) throws IOException {
        try (var file = getClass().getResourceAsStream("/calendar/" + sent.file())) {
            assertThat(file).isNotNull();
            assertThat(sent.part().ics()).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    void noLineIsLongerThanSeventyFiveOctetsAndEachEndsInBoth(Sent sent) {
        assertThat(sent.part().ics())
                .endsWith("\r\n")
                .doesNotContainPattern("[^\r]\n")
                .doesNotContainPattern("\r[^\n]");
        assertThat(sent.part().ics().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void anotherLibraryReadsTheSame(Sent sent) throws Exception {
        var calendar = parsed(sent.part());
        assertThat(calendar.validate().hasErrors())
                .as("%s", calendar.validate())
                .isFalse();
        assertThat(calendar.getMethod().getValue()).isEqualTo(sent.part().method());
        var event = event(calendar);
        assertThat(event.validate().hasErrors()).as("%s", event.validate()).isFalse();
        var zone = calendar.getComponents(Component.VTIMEZONE).get(0);
        assertThat(zone.validate().hasErrors()).as("%s", zone.validate()).isFalse();
        assertThat(event.getProperty(Property.UID).orElseThrow().getValue()).isEqualTo(ID + "@touchstone");
        assertThat(instant(event.<DtStart<?>>getProperty(Property.DTSTART)
                        .orElseThrow()
                        .getDate()))
                .isBefore(instant(event.<DtEnd<?>>getProperty(Property.DTEND)
                        .orElseThrow()
                        .getDate()));
    }

    @Test
    void textsAndLinksComeBackWhole() throws Exception {
        var event = event(parsed(sent().findFirst().orElseThrow().part()));
        assertThat(event.getSummary().getValue()).isEqualTo(SUMMARY);
        assertThat(event.getDescription().getValue()).isEqualTo(KIT + "\n" + LINK);
        assertThat(event.getProperty("CONFERENCE").orElseThrow().getValue()).isEqualTo(LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T00:30:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"})
    void anHourThatIsLostOrComesTwiceIsTheSameHourInEveryCalendar(String start) throws Exception {
        var event = event(parsed(parts("Europe/Berlin").of(berlin(0, start), entry("Anna"))));
        var began = instant(
                event.<DtStart<?>>getProperty(Property.DTSTART).orElseThrow().getDate());
        var ended = instant(
                event.<DtEnd<?>>getProperty(Property.DTEND).orElseThrow().getDate());
        assertThat(began).isEqualTo(Instant.parse(start));
        assertThat(Duration.between(began, ended)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "Europe/Berlin",
                "Europe/Dublin",
                "America/New_York",
                "America/Santiago",
                "America/Nuuk",
                "Asia/Tehran",
                "Africa/Casablanca",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "UTC"
            })
    void everyZoneIsWrittenSoThatItCanBeRead(String zone) throws Exception {
        var at = new Appointment(
                ID,
                JobApplicationId.next(),
                Stage.PANEL,
                List.of(),
                START,
                START.plusSeconds(60),
                null,
                null,
                0,
                false);
        var calendar = parsed(parts(zone).of(at, entry("Anna")));
        var written = calendar.getComponents(Component.VTIMEZONE).get(0);
        assertThat(written.validate().hasErrors()).as("%s", written.validate()).isFalse();
        assertThat(instant(event(calendar)
                        .<DtStart<?>>getProperty(Property.DTSTART)
                        .orElseThrow()
                        .getDate()))
                .isEqualTo(START);
    }

    @Test
    void textCannotBringComponentsOfItsOwn() throws Exception {
        var entry = new CalendarEntry(
                "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:y",
                "a\nb",
                "n\"\r\nATTENDEE:mailto:z",
                "lin@example.com\r\nATTENDEE:mailto:y");
        var at = new Appointment(
                ID,
                JobApplicationId.next(),
                Stage.PANEL,
                List.of(),
                START,
                START.plusSeconds(1800),
                "3 楼\r\nBEGIN:VALARM",
                "https://meet.example.com/1\r\nATTENDEE:mailto:x",
                0,
                false);
        var calendar = parsed(parts("Asia/Shanghai").of(at, entry));
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(1);
        assertThat(event(calendar).getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(event(calendar).getAlarms()).hasSize(1);
    }

    @Test
    void theOrganizerIsWhoReadsTheAnswers() {
        var parts = new CalendarParts(
                hours("Asia/Shanghai"), "试金石", "hr@example.com", "answers@example.com", Clock.systemUTC());
        assertThat(parts.of(shanghai(0, START), entry("林晓")).ics()).contains("mailto:answers@example.com");
    }

    private static CalendarEntry entry(String name) {
        return new CalendarEntry("面试", null, name, "somebody@example.com");
    }

    private static CalendarParts parts(String zone) {
        return new CalendarParts(
                hours(zone),
                "试金石",
                "hr@example.com",
                "",
                Clock.fixed(Instant.parse("2026-11-22T01:02:03Z"), ZoneOffset.UTC));
    }

    private static WorkingHours hours(String zone) {
        return new WorkingHours(ZoneId.of(zone), LocalTime.of(9, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.values()));
    }

    private static Appointment shanghai(int sequence, Instant start) {
        return appointment(sequence, start, Duration.ofMinutes(45), "上海市徐汇区漕溪北路 1 号 3 楼会议室, 前台报姓名", LINK);
    }

    private static Appointment berlin(int sequence, String start) {
        return appointment(sequence, Instant.parse(start), Duration.ofHours(1), "Torstraße 1, 10119 Berlin", null);
    }

    private static Appointment appointment(
            int sequence, Instant start, Duration length, String place, @Nullable String link) {
        return new Appointment(
                ID,
                JobApplicationId.next(),
                Stage.PANEL,
                List.of(),
                start,
                start.plus(length),
                place,
                link,
                sequence,
                false);
    }

    private static Calendar parsed(CalendarPart part) throws Exception {
        return new CalendarBuilder().build(new StringReader(part.ics()));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static Instant instant(Object date) {
        return date instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : Instant.from((java.time.temporal.Temporal) date);
    }
}
