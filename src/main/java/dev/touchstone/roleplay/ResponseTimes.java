package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast the candidate answered, by the server's receive times.
 *
 * <p>A turn begins with the customer's first message that is not answered yet and ends with the candidate's next one.
 * First response = the first turn. Share within the limit = answered turns of at most 30 s ÷ all turns. A turn that is
 * still open when the talk ends counts as missed only if it had waited longer than the limit by then; otherwise, as with
 * the customer's goodbye, nobody was late and it is left out. Rule: first feedback within 30 seconds (the customer's
 * requirement, domain.md S0 Q2).
 *
 * @param firstResponse null while nothing was answered
 * @param turns latencies of answered turns, in order
 * @param unanswered turns the candidate left open for longer than the limit
 */
public record ResponseTimes(@Nullable Duration firstResponse, List<Duration> turns, int unanswered) {

    /** First feedback is due within this. */
    public static final Duration LIMIT = Duration.ofSeconds(30);

    /** Measures a talk in order of receipt that ended at this time. */
    public static ResponseTimes of(List<Message> talk, Instant endedAt) {
        List<Duration> turns = new ArrayList<>();
        Instant waitingSince = null;
        for (var message : talk) {
            if (message.author() == Message.Author.CUSTOMER) {
                waitingSince = waitingSince == null ? message.receivedAt() : waitingSince;
            } else if (waitingSince != null) {
                turns.add(Duration.between(waitingSince, message.receivedAt()));
                waitingSince = null;
            }
        }
        boolean missed = waitingSince != null && isLate(Duration.between(waitingSince, endedAt));
        return new ResponseTimes(turns.isEmpty() ? null : turns.get(0), List.copyOf(turns), missed ? 1 : 0);
    }

    /** Percent of turns answered within the limit; null when there was no turn. */
    public @Nullable Integer shareInTime() {
        int all = turns.size() + unanswered;
        long inTime = turns.stream().filter(turn -> !isLate(turn)).count();
        return all == 0 ? null : Math.toIntExact(Math.round(100.0 * inTime / all));
    }

    /** Mean latency of answered turns; null when nothing was answered. */
    public @Nullable Duration average() {
        return turns.isEmpty()
                ? null
                : turns.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(turns.size());
    }

    /** The slowest answered turn; null when nothing was answered. */
    public @Nullable Duration longest() {
        return turns.stream().max(Duration::compareTo).orElse(null);
    }

    /** Whether the first response came in time. */
    public boolean firstInTime() {
        return firstResponse != null && !isLate(firstResponse);
    }

    private static boolean isLate(Duration waited) {
        return waited.compareTo(LIMIT) > 0;
    }
}
