package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A technical break: while it lasts nobody waits. */
public record Interruption(Instant from, Instant to) {

    /** The time between two moments without the breaks in it; breaks do not overlap. */
    static Duration working(Instant from, Instant to, List<Interruption> breaks) {
        var lost = breaks.stream().map(one -> one.in(from, to)).reduce(Duration.ZERO, Duration::plus);
        return Duration.between(from, to).minus(lost);
    }

    private Duration in(Instant start, Instant end) {
        var begun = from.isAfter(start) ? from : start;
        var over = to.isBefore(end) ? to : end;
        return over.isAfter(begun) ? Duration.between(begun, over) : Duration.ZERO;
    }
}
