package dev.touchstone.roleplay;

import java.util.List;
import java.util.Optional;

/**
 * A role-play to read again: measures, the talk line by line, what hints and the viewer’s own tags say of it.
 *
 * @param customers in order of arrival
 */
public record Replay(Assessment assessment, Timeline timeline, List<Customer> customers, List<ReplayLine> lines) {

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
