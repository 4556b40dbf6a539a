package dev.touchstone.scheduling.web;

import dev.touchstone.scheduling.Availability;
import dev.touchstone.scheduling.Availability.WeeklyHours;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The usual week as the page shows it.
 *
 * @param from beginnings, two for each day from Monday on; empty for none
 * @param to their ends
 * @param cap empty for no bound
 */
record WeekForm(String zone, List<String> from, List<String> to, int buffer, String cap, int version) {

    /** Stretches of a day. */
    static final int A_DAY = 2;

    /** A row of the page. */
    record Row(DayOfWeek day, List<Stretch> stretches) {}

    /** One stretch of it, empty or not. */
    record Stretch(int index, String from, String to) {}

    static WeekForm of(Availability availability, int version) {
        var from = new ArrayList<String>();
        var to = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            var hours = availability.weekly().stream()
                    .filter(one -> one.day() == day)
                    .limit(A_DAY)
                    .toList();
            for (int i = 0; i < A_DAY; i++) {
                from.add(i < hours.size() ? hours.get(i).from().toString() : "");
                to.add(i < hours.size() ? hours.get(i).to().toString() : "");
            }
        }
        var cap = availability.dailyCap();
        return new WeekForm(
                availability.zone().getId(),
                from,
                to,
                (int) availability.buffer().toMinutes(),
                cap == null ? "" : cap.toString(),
                version);
    }

    /** The rows, Monday first. */
    List<Row> rows() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Row(
                        day,
                        IntStream.range((day.getValue() - 1) * A_DAY, day.getValue() * A_DAY)
                                .mapToObj(index -> new Stretch(index, at(from, index), at(to, index)))
                                .toList()))
                .toList();
    }

    /** Refuses UNUSABLE what cannot be meant. */
    Availability toAvailability(Availability before) {
        var weekly = new ArrayList<WeeklyHours>();
        for (var row : rows()) {
            row.stretches().stream()
                    .filter(stretch ->
                            !stretch.from().isEmpty() || !stretch.to().isEmpty())
                    .forEach(stretch -> weekly.add(hours(row.day(), stretch)));
        }
        try {
            return new Availability(
                    ZoneId.of(zone), weekly, before.exceptions(), Duration.ofMinutes(buffer), dailyCap());
        } catch (DateTimeException unknown) {
            throw new RefusedException(Reason.UNUSABLE, "scheduling.error.zone", "No zone of that name");
        }
    }

    private @Nullable Integer dailyCap() {
        try {
            return cap.isBlank() ? null : Integer.valueOf(cap.strip());
        } catch (NumberFormatException wrong) {
            throw new RefusedException(Reason.UNUSABLE, "scheduling.error.cap", "No number");
        }
    }

    private static WeeklyHours hours(DayOfWeek day, Stretch stretch) {
        if (stretch.from().isEmpty() || stretch.to().isEmpty()) {
            throw new RefusedException(Reason.UNUSABLE, "scheduling.error.half", "One time only on " + day);
        }
        return new WeeklyHours(day, TimeOfDay.read(stretch.from()), TimeOfDay.read(stretch.to()));
    }

    private static String at(List<String> times, int index) {
        return index < times.size() ? times.get(index).strip() : "";
    }
}
