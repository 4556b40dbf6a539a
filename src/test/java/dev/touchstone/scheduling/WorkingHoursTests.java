package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void onlyWorkingDaysAreOffered() {
        var hours = hours("09:00", "10:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        var slots = hours.slots(LocalDate.parse("2026-12-04"), LocalDate.parse("2026-12-07"), HOUR); // Friday to Monday
        assertThat(slots)
                .extracting(Slot::startsAt)
                .containsExactly(Instant.parse("2026-12-04T08:00:00Z"), Instant.parse("2026-12-07T08:00:00Z"));
    }

    @Test
    void theLastSlotEndsWithTheWorkingDay() {
        var slots = hours("09:00", "10:30", everyDay())
                .slots(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01"), HOUR);
        assertThat(slots).hasSize(3);
        assertThat(slots.get(2).endsAt()).isEqualTo(Instant.parse("2026-12-01T09:30:00Z"));
    }

    @Test
    void aNightShiftEndsOnTheNextDay() {
        var slots = hours("23:00", "01:00", everyDay())
                .slots(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01"), HOUR);
        assertThat(slots.get(0).startsAt()).isEqualTo(Instant.parse("2026-12-01T22:00:00Z"));
        assertThat(slots.get(slots.size() - 1).endsAt()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(hours("18:00", "00:00", everyDay())
                        .slots(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01"), Duration.ofHours(6)))
                .hasSize(1);
    }

    @Test
    void theNightTheClocksChangeIsAnHourShorterOrLonger() {
        var night = hours("01:00", "05:00", everyDay());
        assertThat(night.slots(LocalDate.parse("2027-03-28"), LocalDate.parse("2027-03-28"), Duration.ofHours(3)))
                .hasSize(1);
        assertThat(night.slots(LocalDate.parse("2026-10-25"), LocalDate.parse("2026-10-25"), Duration.ofHours(5)))
                .hasSize(1);
    }

    private static WorkingHours hours(String from, String to, Set<DayOfWeek> days) {
        return new WorkingHours(BERLIN, LocalTime.parse(from), LocalTime.parse(to), days);
    }

    private static Set<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }
}
