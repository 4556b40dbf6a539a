package dev.touchstone.scheduling;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a member of staff can be booked.
 *
 * @param zone the hours are meant in
 * @param weekly the same every week
 * @param exceptions days on which other hours count, one for each stretch
 * @param buffer kept free before and after each appointment
 * @param dailyCap appointments a day of that zone; null is no bound
 */
public record Availability(
        ZoneId zone,
        List<WeeklyHours> weekly,
        List<DayHours> exceptions,
        Duration buffer,
        @Nullable Integer dailyCap) {

    /** Buffers that are offered, in minutes. */
    public static final List<Integer> BUFFERS = List.of(0, 5, 10, 15, 30, 60);

    private static final int MOST_A_DAY = 20;

    /** Refuses UNUSABLE what cannot be meant. */
    public Availability {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
        if (!BUFFERS.contains((int) buffer.toMinutes())) {
            throw unusable("scheduling.error.buffer", "A buffer of " + buffer);
        }
        if (dailyCap != null && (dailyCap < 1 || dailyCap > MOST_A_DAY)) {
            throw unusable("scheduling.error.cap", dailyCap + " a day");
        }
    }

    /** A stretch of every week; midnight as its end is the end of the day. */
    public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {

        /** Refuses UNUSABLE an end that is not behind the beginning. */
        public WeeklyHours {
            check(from, to);
        }
    }

    /**
     * A day of its own hours; a day off without any.
     *
     * @param from null: the whole day is off
     * @param to null with it
     * @param note in the person's words, seen by nobody else
     */
    public record DayHours(
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable String note) {

        /** A note has no more characters. */
        public static final int LONGEST_NOTE = 100;

        /** Refuses UNUSABLE half a stretch, and an end that is not behind the beginning. */
        public DayHours {
            if (from != null && to != null) {
                check(from, to);
            } else if (from != null || to != null) {
                throw unusable("scheduling.error.half", "A day with one time only");
            }
        }

        /** Whether nothing is possible. */
        public boolean isOff() {
            return from == null;
        }
    }

    /** The stretches of days in which appointments may lie, in order of days, both inclusive. */
    Stream<Slot> open(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).flatMap(this::open);
    }

    private Stream<Slot> open(LocalDate day) {
        var own = exceptions.stream().filter(one -> one.day().equals(day)).toList();
        return own.isEmpty()
                ? weekly.stream()
                        .filter(hours -> hours.day() == day.getDayOfWeek())
                        .map(hours -> slot(day, hours.from(), hours.to()))
                : own.stream()
                        .filter(hours -> hours.from() != null && hours.to() != null)
                        .map(hours -> slot(day, hours.from(), hours.to()));
    }

    private Slot slot(LocalDate day, LocalTime from, LocalTime to) {
        var end = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Slot(
                day.atTime(from).atZone(zone).toInstant(),
                end.atTime(to).atZone(zone).toInstant());
    }

    private static void check(LocalTime from, LocalTime to) {
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw unusable("scheduling.error.hours", "From %s to %s".formatted(from, to));
        }
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
