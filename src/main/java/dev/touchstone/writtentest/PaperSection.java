package dev.touchstone.writtentest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One section of a paper whose sections are taken in order. Transitions give the section as it is afterwards.
 *
 * @param number from 1
 * @param first position of its first question
 * @param last position of its last question
 * @param minutes its own, without any extra time; null where only the whole test's timer counts
 * @param extra what was added before it was opened
 * @param startedAt null before it was opened
 * @param until when its time is up, or was cut short; null: with the sitting
 * @param endedAt when the candidate said that it is done
 */
record PaperSection(
        int number,
        int first,
        int last,
        @Nullable Integer minutes,
        Duration extra,
        @Nullable Instant startedAt,
        @Nullable Instant until,
        @Nullable Instant endedAt) {

    /** Not opened yet. */
    static PaperSection planned(int number, int first, int last, @Nullable Integer minutes) {
        return new PaperSection(number, first, last, minutes, Duration.ZERO, null, null, null);
    }

    /** @param percent of its minutes on top, as it was granted to the candidate */
    PaperSection open(Instant at, int percent) {
        var end = minutes == null ? null : at.plus(lasting(percent)).plus(extra);
        return new PaperSection(number, first, last, minutes, extra, at, end, null);
    }

    /** The candidate says that it is done. */
    PaperSection end(Instant at) {
        var cut = until == null || at.isBefore(until) ? at : until;
        return new PaperSection(number, first, last, minutes, extra, startedAt, cut, at);
    }

    /** Once more, as long as the sitting takes answers. */
    PaperSection reopen() {
        return new PaperSection(number, first, last, minutes, extra, startedAt, null, null);
    }

    /** More time: for one that runs on its clock, or before it is opened. */
    PaperSection extend(Duration more) {
        var later = until == null ? null : until.plus(more);
        var added = startedAt == null ? extra.plus(more) : extra;
        return new PaperSection(number, first, last, minutes, added, startedAt, later, endedAt);
    }

    /** Runs once more, until then. */
    PaperSection anew(Instant other) {
        return new PaperSection(number, first, last, minutes, extra, startedAt, other, null);
    }

    /** Its own time in all for somebody who is granted a percentage, in whole minutes like the test’s, rounded up; zero where it has none. */
    Duration lasting(int percent) {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes + (minutes * (long) percent + 99) / 100);
    }

    boolean isStarted() {
        return startedAt != null;
    }

    /** Whether it is closed: its time is up, or the candidate said so. */
    boolean isOver(Instant at) {
        return endedAt != null || until != null && !at.isBefore(until);
    }

    boolean has(int position) {
        return position >= first && position <= last;
    }
}
