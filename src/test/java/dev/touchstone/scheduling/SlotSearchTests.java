package dev.touchstone.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Availability.WeeklyHours;
import dev.touchstone.scheduling.OpenSlots.Hindrance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** At which times enough people can come, and why they cannot. */
class SlotSearchTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration NONE = Duration.ZERO;

    private final AccountId one = AccountId.next();
    private final AccountId two = AccountId.next();
    private final AccountId three = AccountId.next();
    private final Map<AccountId, PersonTimes> people = new HashMap<>();

    @Test
    void everybodyIsThereAtTheCommonTimesOnly() {
        know(one, "09:00", "11:00", NONE, null);
        know(two, "10:00", "12:00", NONE, null, at("10:30", "10:45"));
        assertThat(starts(find(HALF_HOUR, Need.all(Set.of(one, two))))).containsExactly("10:00");
        assertThat(starts(find(Duration.ofMinutes(15), Need.all(Set.of(one, two)))))
                .containsExactly("10:00", "10:15", "10:45");
    }

    @Test
    void someOfManyAreEnoughAndWhoCanComeIsTold() {
        know(one, "09:00", "10:00", NONE, null);
        know(two, "09:30", "10:30", NONE, null);
        know(three, "09:30", "10:00", NONE, null);
        var found = find(HALF_HOUR, new Need(Set.of(one, two, three), 2), new Need(Set.of(two), 1));
        assertThat(starts(found)).containsExactly("09:30");
        assertThat(found.slots().get(0).people()).containsExactlyInAnyOrder(one, two, three);
        assertThat(starts(find(HALF_HOUR, new Need(Set.of(one, two, three), 1))))
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:00");
    }

    @Test
    void aBufferIsKeptOnBothSidesOfAnAppointmentOnly() {
        know(one, "09:00", "12:00", Duration.ofMinutes(10), null, at("10:00", "10:30"));
        assertThat(starts(find(HALF_HOUR, Need.all(Set.of(one)))))
                .containsExactly("09:00", "09:15", "10:45", "11:00", "11:15", "11:30");
        people.put(
                one,
                new PersonTimes(
                        hours("09:00", "12:00", Duration.ofMinutes(10), null),
                        List.of(),
                        List.of(at("10:00", "10:30"))));
        assertThat(starts(find(HALF_HOUR, Need.all(Set.of(one)))))
                .as("their own calendar has buffers of its own")
                .containsExactly("09:00", "09:15", "09:30", "10:30", "10:45", "11:00", "11:15", "11:30");
    }

    @Test
    void aDayThatHasEnoughAppointmentsTakesNoMore() {
        know(one, "09:00", "18:00", NONE, 2, at("09:00", "09:30"));
        assertThat(find(HALF_HOUR, Need.all(Set.of(one))).slots()).isNotEmpty();
        know(one, "09:00", "18:00", NONE, 2, at("09:00", "09:30"), at("10:00", "10:30"));
        var found = find(HALF_HOUR, Need.all(Set.of(one)));
        assertThat(found.slots()).isEmpty();
        assertThat(reasons(found).people()).containsExactly(Map.entry(one, Hindrance.FULL_DAYS));
    }

    @Test
    void eachHindranceIsNamed() {
        know(one, "09:00", "09:15", NONE, null);
        know(two, "09:00", "10:00", NONE, null, at("09:20", "09:40"));
        know(three, "09:00", "10:00", NONE, null);
        var reasons = reasons(find(HALF_HOUR, Need.all(Set.of(one, two, three))));
        assertThat(reasons.people()).containsOnly(Map.entry(one, Hindrance.NO_HOURS), Map.entry(two, Hindrance.BUSY));
        assertThat(reasons.nearest()).isEqualTo(at("09:00", "09:30"));
        assertThat(reasons.missing()).containsExactlyInAnyOrder(one, two);
        assertThat(reasons.candidateBusy()).isFalse();
    }

    @Test
    void theCandidateMayBeTheReason() {
        know(one, "09:00", "10:00", NONE, null);
        var found = search(HALF_HOUR).find(List.of(Need.all(Set.of(one))), people, List.of(at("08:00", "12:00")));
        assertThat(found.slots()).isEmpty();
        assertThat(reasons(found).candidateBusy()).isTrue();
        assertThat(reasons(found).people()).isEmpty();
    }

    @Test
    void aSearchBeginsWithTheNextQuarterOfAnHour() {
        know(one, "09:00", "10:00", NONE, null);
        var grid = SlotGrid.of(instant("09:01"), instant("10:00"));
        var found =
                new SlotSearch(grid, MONDAY, MONDAY, HALF_HOUR).find(List.of(Need.all(Set.of(one))), people, List.of());
        assertThat(starts(found)).containsExactly("09:15", "09:30");
    }

    /** Against looking at every quarter of an hour and everybody's times one by one. */
    @Test
    void countingFindsWhatComparingFinds() {
        var chance = new Random(20261129);
        for (int round = 0; round < 300; round++) {
            people.clear();
            var ids = List.of(one, two, three, AccountId.next());
            ids.forEach(id -> people.put(id, random(chance)));
            var needs = List.of(new Need(Set.copyOf(ids), 1 + chance.nextInt(4)), new Need(Set.of(one, two), 1));
            var length = Duration.ofMinutes(5L * (1 + chance.nextInt(18)));
            var candidate = random(chance).booked();
            var found = search(length).find(needs, people, candidate);
            assertThat(found.slots())
                    .extracting(OpenSlots.OpenSlot::slot)
                    .as("round %d", round)
                    .containsExactlyElementsOf(compared(needs, length, candidate));
        }
    }

    private List<Slot> compared(List<Need> needs, Duration length, List<Slot> candidate) {
        var found = new ArrayList<Slot>();
        for (var at = instant("00:00"); !at.plus(length).isAfter(end()); at = at.plus(Duration.ofMinutes(15))) {
            var slot = new Slot(at, at.plus(length));
            boolean met = candidate.stream().noneMatch(slot::overlaps)
                    && needs.stream()
                            .allMatch(need -> need.people().stream()
                                            .filter(person -> isFree(people.get(person), slot))
                                            .count()
                                    >= need.atLeast());
            if (met) {
                found.add(slot);
            }
        }
        return found;
    }

    private static boolean isFree(@Nullable PersonTimes times, Slot slot) {
        assertThat(times).isNotNull();
        var buffer = times.availability().buffer();
        var cap = times.availability().dailyCap();
        return times.availability()
                        .open(MONDAY, MONDAY)
                        .anyMatch(open -> !open.startsAt().isAfter(slot.startsAt())
                                && !open.endsAt().isBefore(slot.endsAt()))
                && (cap == null || times.booked().size() < cap)
                && times.elsewhere().stream().noneMatch(slot::overlaps)
                && times.booked().stream()
                        .map(busy -> new Slot(
                                busy.startsAt().minus(buffer), busy.endsAt().plus(buffer)))
                        .noneMatch(slot::overlaps);
    }

    /** All in whole pieces of five minutes: what lies across one closes all of it, on purpose. */
    private static PersonTimes random(Random chance) {
        var hours = new TreeSet<Integer>();
        while (hours.size() < 4) {
            hours.add(chance.nextInt(287));
        }
        var ends = new ArrayList<>(hours);
        var weekly = List.of(
                new WeeklyHours(DayOfWeek.MONDAY, five(ends.get(0)), five(ends.get(1))),
                new WeeklyHours(DayOfWeek.MONDAY, five(ends.get(2)), five(ends.get(3))));
        var buffer = Duration.ofMinutes(Availability.BUFFERS.get(chance.nextInt(Availability.BUFFERS.size())));
        return new PersonTimes(
                new Availability(SHANGHAI, weekly, List.of(), buffer, chance.nextBoolean() ? null : 2),
                slots(chance),
                slots(chance));
    }

    private static List<Slot> slots(Random chance) {
        return chance.ints(chance.nextInt(3), 0, 280)
                .mapToObj(from -> new Slot(
                        instant("00:00").plus(Duration.ofMinutes(from * 5L)),
                        instant("00:00").plus(Duration.ofMinutes((from + 1 + chance.nextInt(6)) * 5L))))
                .toList();
    }

    private static LocalTime five(int pieces) {
        return LocalTime.ofSecondOfDay(pieces * 300L);
    }

    private void know(AccountId id, String from, String to, Duration buffer, @Nullable Integer cap, Slot... booked) {
        people.put(id, new PersonTimes(hours(from, to, buffer, cap), List.of(booked), List.of()));
    }

    private static Availability hours(String from, String to, Duration buffer, @Nullable Integer cap) {
        var weekly = new WeeklyHours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
        return new Availability(SHANGHAI, List.of(weekly), List.of(), buffer, cap);
    }

    private OpenSlots find(Duration length, Need... needs) {
        var asked = new HashMap<AccountId, PersonTimes>();
        List.of(needs).forEach(need -> need.people().forEach(id -> asked.put(id, people.get(id))));
        return search(length).find(List.of(needs), asked, List.of());
    }

    private static SlotSearch search(Duration length) {
        return new SlotSearch(SlotGrid.of(instant("00:00"), end()), MONDAY, MONDAY, length);
    }

    private static OpenSlots.Reasons reasons(OpenSlots found) {
        var reasons = found.reasons();
        assertThat(reasons).isNotNull();
        return reasons;
    }

    private static List<String> starts(OpenSlots found) {
        return found.slots().stream()
                .map(slot ->
                        slot.slot().startsAt().atZone(SHANGHAI).toLocalTime().toString())
                .toList();
    }

    private static Slot at(String from, String to) {
        return new Slot(instant(from), instant(to));
    }

    private static Instant instant(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    private static Instant end() {
        return MONDAY.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
