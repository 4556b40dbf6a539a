package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * The search for times alone, without the database that knows who is busy: any three of fifty interviewers, two of ten seniors among
 * them and one who has to come, over sixty days. Everybody has hours of their own, a buffer, a daily limit and two busy times a day.
 */
public final class SlotSearchTimes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 50;
    private static final int SENIORS = 10;
    private static final int DAYS = 60;
    private static final int BUSY_A_DAY = 2;

    private SlotSearchTimes() {}

    /**
     * How long each search took, in milliseconds.
     *
     * @param found filled with how many times the last one found, so that nothing is left out by the machine
     */
    public static double[] measure(int rounds, int[] found) {
        var random = new Random(7);
        var first = LocalDate.of(2026, 12, 1);
        var people = new HashMap<AccountId, PersonTimes>();
        for (int i = 0; i < PEOPLE; i++) {
            people.put(AccountId.next(), times(first, random));
        }
        var needs = needs(List.copyOf(people.keySet()));
        var grid = SlotGrid.of(
                first.atStartOfDay(ZONE).toInstant(),
                first.plusDays(DAYS).atStartOfDay(ZONE).toInstant());
        var search = new SlotSearch(grid, first, first.plusDays(DAYS - 1), Duration.ofMinutes(45));
        var took = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            found[0] = search.find(needs, people, List.of()).slots().size();
            took[round] = (System.nanoTime() - begun) / 1e6;
        }
        return took;
    }

    private static List<Need> needs(List<AccountId> all) {
        return List.of(
                new Need(new HashSet<>(all), 3),
                new Need(new HashSet<>(all.subList(0, SENIORS)), 2),
                new Need(new HashSet<>(all.subList(SENIORS, SENIORS + 1)), 1));
    }

    private static PersonTimes times(LocalDate first, Random random) {
        var weekly = new ArrayList<Availability.WeeklyHours>();
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue() || random.nextBoolean()) {
                weekly.add(new Availability.WeeklyHours(
                        day, LocalTime.of(9 + random.nextInt(2), 0), LocalTime.of(17 + random.nextInt(3), 30)));
            }
        }
        var busy = new ArrayList<Slot>();
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < BUSY_A_DAY; i++) {
                var start = first.plusDays(day)
                        .atTime(9 + random.nextInt(9), 15 * random.nextInt(4))
                        .atZone(ZONE)
                        .toInstant();
                busy.add(new Slot(start, start.plus(Duration.ofMinutes(45))));
            }
        }
        var availability = new Availability(ZONE, weekly, List.of(), Duration.ofMinutes(10), 6);
        return new PersonTimes(availability, busy, List.of());
    }
}
