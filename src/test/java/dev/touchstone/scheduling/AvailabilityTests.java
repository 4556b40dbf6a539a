package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.scheduling.Availability.DayHours;
import dev.touchstone.scheduling.Availability.WeeklyHours;
import dev.touchstone.shared.RefusedException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which stretches of days are open for appointments. */
class AvailabilityTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theHousesHoursCountOnWorkingDaysOnly() {
        var house = house("09:00", "10:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(open(house, "2026-12-04", "2026-12-07")) // Friday to Monday
                .containsExactly(
                        slot("2026-12-04T08:00:00Z", "2026-12-04T09:00:00Z"),
                        slot("2026-12-07T08:00:00Z", "2026-12-07T09:00:00Z"));
    }

    @Test
    void aNightShiftGoesOnAfterMidnight() {
        var house = house("23:00", "01:00", Set.of(DayOfWeek.TUESDAY));
        assertThat(open(house, "2026-12-01", "2026-12-02")) // Tuesday
                .containsExactly(
                        slot("2026-12-01T22:00:00Z", "2026-12-01T23:00:00Z"),
                        slot("2026-12-01T23:00:00Z", "2026-12-02T00:00:00Z"));
        assertThat(open(house("18:00", "00:00", Set.of(DayOfWeek.TUESDAY)), "2026-12-01", "2026-12-02"))
                .containsExactly(slot("2026-12-01T17:00:00Z", "2026-12-01T23:00:00Z"));
    }

    @Test
    void hoursFollowTheClocksOfTheirZone() {
        var night = house("01:00", "05:00", EnumSet.allOf(DayOfWeek.class));
        assertThat(length(night, "2027-03-28")).as("an hour is left out").isEqualTo(Duration.ofHours(3));
        assertThat(length(night, "2026-10-25")).as("an hour comes twice").isEqualTo(Duration.ofHours(5));
        assertThat(length(night, "2026-10-26")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aDayOfItsOwnHoursHasNoOthers() {
        var availability = with(
                new DayHours(LocalDate.parse("2026-12-01"), null, null, "请假"),
                new DayHours(LocalDate.parse("2026-12-02"), time("20:00"), time("21:00"), null));
        assertThat(open(availability, "2026-12-01", "2026-12-03"))
                .containsExactly(
                        slot("2026-12-02T19:00:00Z", "2026-12-02T20:00:00Z"),
                        slot("2026-12-03T08:00:00Z", "2026-12-03T11:00:00Z"),
                        slot("2026-12-03T13:00:00Z", "2026-12-03T17:00:00Z"));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> new WeeklyHours(DayOfWeek.MONDAY, time("10:00"), time("10:00")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new DayHours(LocalDate.EPOCH, time("10:00"), null, null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Availability(BERLIN, List.of(), List.of(), Duration.ofMinutes(7), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Availability(BERLIN, List.of(), List.of(), Duration.ZERO, 0))
                .isInstanceOf(RefusedException.class);
    }

    private static Availability with(DayHours... days) {
        var weekly = EnumSet.allOf(DayOfWeek.class).stream()
                .flatMap(day -> List.of(
                        new WeeklyHours(day, time("09:00"), time("12:00")),
                        new WeeklyHours(day, time("14:00"), time("18:00")))
                        .stream())
                .toList();
        return new Availability(BERLIN, weekly, List.of(days), Duration.ZERO, null);
    }

    private static Availability house(String from, String to, Set<DayOfWeek> days) {
        return new WorkingHours(BERLIN, time(from), time(to), days).availability();
    }

    private static Duration length(Availability availability, String day) {
        return open(availability, day, day).stream()
                .map(slot -> Duration.between(slot.startsAt(), slot.endsAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Slot> open(Availability availability, String first, String last) {
        return availability.open(LocalDate.parse(first), LocalDate.parse(last)).toList();
    }

    private static Slot slot(String from, String to) {
        return new Slot(Instant.parse(from), Instant.parse(to));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
