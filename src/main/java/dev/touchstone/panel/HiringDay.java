package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which many candidates of a job are interviewed, in several rooms at once.
 *
 * @param from when the first interview begins, in the house’s zone
 * @param to when the last one has ended
 * @param pauseFrom begin of a pause in which nobody is interviewed; null without
 * @param pauseTo its end
 * @param gap between two interviews in one room
 */
public record HiringDay(
        JobOpeningId job,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        @Nullable LocalTime pauseFrom,
        @Nullable LocalTime pauseTo,
        Duration length,
        Duration gap,
        List<Room> rooms) {

    /** A room, and who interviews there all day. */
    public record Room(String name, List<AccountId> interviewers) {}

    /** When interviews begin, in order. An interview that would run into the pause begins after it. */
    List<LocalTime> starts() {
        var starts = new ArrayList<LocalTime>();
        long day = Duration.ofDays(1).toMinutes();
        long minute = from.toSecondOfDay() / 60;
        long end = to.equals(LocalTime.MIDNIGHT) ? day : to.toSecondOfDay() / 60;
        while (minute + length.toMinutes() <= end) {
            long pause = pauseEnd(minute);
            if (pause > minute) {
                minute = pause;
                continue;
            }
            starts.add(LocalTime.ofSecondOfDay(minute * 60));
            minute += length.toMinutes() + gap.toMinutes();
        }
        return starts;
    }

    /** The end of the pause an interview from this minute on would run into; the minute itself when it would not. */
    private long pauseEnd(long minute) {
        if (pauseFrom == null || pauseTo == null || !pauseTo.isAfter(pauseFrom)) {
            return minute;
        }
        long begins = pauseFrom.toSecondOfDay() / 60;
        long ends = pauseTo.toSecondOfDay() / 60;
        return minute < ends && minute + length.toMinutes() > begins ? ends : minute;
    }
}
