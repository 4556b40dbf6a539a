package dev.touchstone.roleplay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role-play to read again: measures, the talk line by line, what hints and the viewer’s own tags say of it, and what happened beside
 * the talk.
 *
 * @param customers in order of arrival
 * @param happenings in order of time
 */
public record Replay(
        Assessment assessment,
        Timeline timeline,
        List<Customer> customers,
        List<ReplayLine> lines,
        List<Happening> happenings) {

    /** A line, or something that happened between two. */
    public record Step(@Nullable ReplayLine line, @Nullable Happening happening) {

        Duration at() {
            return line == null ? Objects.requireNonNull(happening).at() : line.at();
        }
    }

    /** Lines and happenings as they followed each other, of one customer, or of all; what concerns the whole desk is part of each. */
    public List<Step> story(Optional<Integer> customer) {
        return Stream.concat(
                        of(customer).stream().map(line -> new Step(line, null)),
                        happenings.stream()
                                .filter(one -> one.conversation() == 0
                                        || customer.isEmpty()
                                        || customer.get() == one.conversation())
                                .map(one -> new Step(null, one)))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** The lines worth a jump. */
    public List<ReplayLine> moments() {
        return lines.stream().filter(ReplayLine::isMoment).toList();
    }

    /** Those of one customer, or all. */
    public List<ReplayLine> of(Optional<Integer> customer) {
        return lines.stream()
                .filter(line -> customer.isEmpty() || line.message().conversation() == customer.get())
                .toList();
    }

    /** Hints somebody still has to look at. */
    public long undecided() {
        return lines.stream()
                .flatMap(line -> line.hints().stream())
                .filter(hint -> hint.own() == null)
                .count();
    }
}
