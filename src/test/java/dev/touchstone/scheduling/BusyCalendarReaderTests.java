package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Busy times of calendar files as Outlook, Google, Feishu and their like write them. */
class BusyCalendarReaderTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Slot DECEMBER = slot("2026-11-30T16:00:00Z", "2026-12-31T16:00:00Z");

    @Test
    void timesOfEveryKindAreUnderstood() {
        assertThat(read("""
                BEGIN:VEVENT
                UID:1
                DTSTART:20261201T010000Z
                DTEND:20261201T020000Z
                SUMMARY:周会
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART;TZID=Europe/Berlin:20261201T100000
                DURATION:PT45M
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20261202T090000
                DTEND:20261202T093000
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTART;VALUE=DATE:20261203
                DTEND;VALUE=DATE:20261205
                END:VEVENT
                """))
                .containsExactlyInAnyOrder(
                        slot("2026-12-01T01:00:00Z", "2026-12-01T02:00:00Z"),
                        slot("2026-12-01T09:00:00Z", "2026-12-01T09:45:00Z"),
                        slot("2026-12-02T01:00:00Z", "2026-12-02T01:30:00Z"),
                        slot("2026-12-02T16:00:00Z", "2026-12-04T16:00:00Z"));
    }

    @Test
    void repetitionsKeepTheirExceptionsAndMovedOnes() {
        assertThat(read("""
                BEGIN:VEVENT
                UID:stand-up
                DTSTART;TZID=Asia/Shanghai:20261102T093000
                DTEND;TZID=Asia/Shanghai:20261102T094500
                RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261228T160000Z
                EXDATE;TZID=Asia/Shanghai:20261214T093000
                END:VEVENT
                BEGIN:VEVENT
                UID:stand-up
                RECURRENCE-ID;TZID=Asia/Shanghai:20261221T093000
                DTSTART;TZID=Asia/Shanghai:20261222T150000
                DTEND;TZID=Asia/Shanghai:20261222T151500
                END:VEVENT
                """))
                .containsExactlyInAnyOrder(
                        slot("2026-12-07T01:30:00Z", "2026-12-07T01:45:00Z"),
                        slot("2026-12-22T07:00:00Z", "2026-12-22T07:15:00Z"),
                        slot("2026-12-28T01:30:00Z", "2026-12-28T01:45:00Z"));
    }

    @Test
    void whatIsFreeCancelledOrOverDoesNotCount() {
        assertThat(read("""
                BEGIN:VEVENT
                UID:1
                DTSTART:20261201T010000Z
                DTEND:20261201T020000Z
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTART:20261201T010000Z
                DTEND:20261201T020000Z
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTART:20251201T010000Z
                DTEND:20251201T020000Z
                END:VEVENT
                BEGIN:VFREEBUSY
                UID:4
                FREEBUSY;FBTYPE=BUSY:20261208T010000Z/20261208T020000Z,20261209T010000Z/PT30M
                FREEBUSY;FBTYPE=FREE:20261210T010000Z/20261210T020000Z
                END:VFREEBUSY
                """))
                .containsExactlyInAnyOrder(
                        slot("2026-12-08T01:00:00Z", "2026-12-08T02:00:00Z"),
                        slot("2026-12-09T01:00:00Z", "2026-12-09T01:30:00Z"));
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        refused("今天下午三点开会", "unreadable");
        refused("", "unreadable");
        refused("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:neverending", "unreadable");
    }

    @Test
    void whatRepeatsEverySecondIsRefusedBeforeItIsCounted() {
        refused(calendar("""
                        BEGIN:VEVENT
                        UID:1
                        DTSTART:20261201T010000Z
                        DURATION:PT1S
                        RRULE:FREQ=SECONDLY
                        END:VEVENT
                        """), "large");
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        var chance = new Random(29);
        var whole = calendar("""
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=Asia/Shanghai:20261201T010000
                DTEND;TZID=Asia/Shanghai:20261201T020000
                RRULE:FREQ=DAILY;COUNT=5
                END:VEVENT
                """);
        for (int round = 0; round < 500; round++) {
            var bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1 + chance.nextInt(6); i++) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(new BusyCalendarReader(SHANGHAI, DECEMBER).read(bytes))
                        .hasSizeLessThan(10_001);
            } catch (RefusedException refused) {
                assertThat(refused.key()).startsWith("scheduling.error.calendar.");
            }
        }
    }

    private static void refused(String file, String why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> new BusyCalendarReader(SHANGHAI, DECEMBER).read(file.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("scheduling.error.calendar." + why));
    }

    private static List<Slot> read(String components) {
        return new BusyCalendarReader(SHANGHAI, DECEMBER)
                .read(calendar(components).getBytes(StandardCharsets.UTF_8));
    }

    private static String calendar(String components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n%sEND:VCALENDAR\r\n"
                .formatted(components.replace("\n", "\r\n"));
    }

    private static Slot slot(String from, String to) {
        return new Slot(Instant.parse(from), Instant.parse(to));
    }
}
