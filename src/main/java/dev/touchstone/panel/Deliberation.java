package dev.touchstone.panel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the panel said about going on with a person, and what was decided.
 *
 * @param voices the earliest first
 * @param decided null until somebody has decided, and for a viewer who owes a card
 */
public record Deliberation(List<Voice> voices, @Nullable Decided decided) {

    /** Nothing said, nothing decided; also what a viewer who owes a card is told. */
    static final Deliberation NONE = new Deliberation(List.of(), null);

    /**
     * One member’s word.
     *
     * @param dissent whether the decision went the other way
     * @param afterwards whether it was said when the decision was taken already
     */
    public record Voice(String name, Stand stand, String words, Instant at, boolean afterwards, boolean dissent) {}

    /**
     * The decision.
     *
     * @param minority what was said against it, as whoever decided wrote it down
     * @param against whose card recommended otherwise, of those who said nothing in the debrief
     */
    public record Decided(
            Outcome outcome,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String minority,
            List<String> against) {}

    /** The voices the decision went against, the minority’s view. */
    public List<Voice> dissent() {
        return voices.stream().filter(Voice::dissent).toList();
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return voices.isEmpty() && decided == null;
    }
}
