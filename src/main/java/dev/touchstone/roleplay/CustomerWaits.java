package dev.touchstone.roleplay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns and what follows from them, of one conversation or of a whole desk. Formulas, t = a turn's waiting time:
 *
 * <ul>
 *   <li>share within L = answered turns with t ≤ L ÷ all turns. With L = 30 s the customer's requirement (domain.md S0 Q2), with 3 min the rate
 *       Taobao and Douyin define over rounds of a talk (public descriptions, see {@code config/role-play/thresholds.json});
 *   <li>first-response share = the same over first turns of sessions only, as JD counts its 30-second rate;
 *   <li>average = Σ t of answered turns ÷ their number; a turn nobody answered has no answer time and is counted apart.
 * </ul>
 */
public record CustomerWaits(List<CustomerWait> all) {

    /** Those that were answered, in order. */
    public List<CustomerWait> answered() {
        return all.stream().filter(CustomerWait::isAnswered).toList();
    }

    /** How many the candidate left without an answer. */
    public int unanswered() {
        return all.size() - answered().size();
    }

    /** Of all turns those that were answered within this. */
    public Share within(Duration limit) {
        return share(wait -> true, limit);
    }

    /** The same of the first turn of each session. */
    public Share firstWithin(Duration limit) {
        return share(CustomerWait::first, limit);
    }

    private Share share(Predicate<CustomerWait> those, Duration limit) {
        var counted = all.stream().filter(those).toList();
        var hits = counted.stream().filter(wait -> wait.isWithin(limit)).count();
        return new Share(Math.toIntExact(hits), counted.size());
    }

    /** Mean first response over sessions that got one; null without any. */
    public @Nullable Duration firstResponse() {
        return mean(answered().stream().filter(CustomerWait::first));
    }

    /** Mean over answered turns; null without any. */
    public @Nullable Duration average() {
        return mean(answered().stream());
    }

    private static @Nullable Duration mean(Stream<CustomerWait> waits) {
        var times = waits.map(CustomerWait::waited).toList();
        return times.isEmpty()
                ? null
                : times.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(times.size());
    }

    /** The longest wait, answered or not; null without any. */
    public @Nullable Duration longest() {
        return all.stream()
                .map(CustomerWait::waited)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
