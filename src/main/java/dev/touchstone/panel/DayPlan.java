package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is interviewed when and where on a hiring day.
 *
 * @param times when interviews begin, in order
 * @param places who comes
 * @param closed what cannot be used
 * @param limits how many more a room takes that day, where its people have a bound
 * @param left whom there is no place for
 */
public record DayPlan(
        List<Instant> times,
        List<Place> places,
        List<Closed> closed,
        Map<Integer, Integer> limits,
        List<JobApplicationId> left) {

    /** A room at a time. */
    public record Cell(Instant start, int room) {}

    /** Somebody’s room and time. */
    public record Place(Cell cell, JobApplicationId application) {}

    /** A room at a time at which some of its interviewers cannot come. */
    public record Closed(Cell cell, List<AccountId> busy) {}

    /** Who is interviewed then and there. */
    public Optional<JobApplicationId> at(Instant start, int room) {
        return places.stream()
                .filter(place -> place.cell().equals(new Cell(start, room)))
                .map(Place::application)
                .findFirst();
    }

    /** Who cannot come then; empty when the room can be used. */
    public List<AccountId> busy(Instant start, int room) {
        return closed.stream()
                .filter(one -> one.cell().equals(new Cell(start, room)))
                .map(Closed::busy)
                .findFirst()
                .orElse(List.of());
    }
}
