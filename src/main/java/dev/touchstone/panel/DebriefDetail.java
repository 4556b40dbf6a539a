package dev.touchstone.panel;

import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.scorecards.ReleasedQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the figures of a competency in the debrief.
 *
 * @param spread largest minus smallest rating
 * @param seen who ticked or quoted what in the interview, in the order of the seats
 * @param talk passages of the role-play that its observers tied to a point of this competency
 * @param unseen expected points of the panel’s questions that nobody ticked
 */
public record DebriefDetail(
        Competency competency, int spread, List<Seen> seen, List<Passage> talk, List<MarkingPoint> unseen) {

    /** One interviewer’s evidence. */
    public record Seen(String interviewer, @Nullable Integer value, List<MarkingPoint> points, List<Passage> quotes) {}

    /** Words of the candidate, the point they stand for, and where they are read in their surroundings. */
    public record Passage(String rater, MarkingPoint point, ReleasedQuote quote) {}

    /** Whether there is anything behind the figures. */
    public boolean isEmpty() {
        return seen.isEmpty() && talk.isEmpty() && unseen.isEmpty();
    }
}
