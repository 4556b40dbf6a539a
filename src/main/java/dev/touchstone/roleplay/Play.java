package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a scripted customer behaves: a state machine that listens to what the agent writes.
 *
 * @param start key of the first state
 * @param always what is heard in every state, before the state's own reactions
 * @param silences what the customer does while nobody answers, one after the other
 * @param warnings what is said once as patience goes
 * @param outOfPatience key of the ending when it is gone
 * @param leftAlone key of the ending after the last silence
 */
public record Play(
        String start,
        List<State> states,
        List<Reaction> always,
        List<Silence> silences,
        List<Warning> warnings,
        String outOfPatience,
        String leftAlone) {

    public static final int MOST_PATIENCE = 10;
    public static final int CALM = 1;
    public static final int FURIOUS = 3;

    Optional<State> state(String key) {
        return states.stream().filter(state -> state.key().equals(key)).findFirst();
    }

    /**
     * Where the talk stands.
     *
     * @param label what the customer is waiting for
     * @param speaksFirst whether the customer says their line on the way here before they listen again, so that no message covers the
     *     step before and this one
     * @param otherwise said by turns to what leads nowhere; it costs patience
     */
    public record State(
            String key,
            LocalizedText label,
            boolean speaksFirst,
            List<Reaction> reactions,
            List<LocalizedText> otherwise) {}

    /**
     * What the customer does when the agent says something.
     *
     * @param when in words, for people
     * @param hears every line must be met; see {@link Trigger}
     * @param unless a line that must not be met, or null
     * @param moodAtMost heard only while the mood is no worse than this
     * @param mood change: −1 calms, 1 enrages
     * @param patience change
     * @param reveals key of a hidden fact, or null
     * @param goesTo key of the next state or of an ending; null to stay
     * @param repeats whether it counts each time; else once a talk
     * @param waits seconds of silence it buys, or null
     */
    public record Reaction(
            String key,
            LocalizedText when,
            List<String> hears,
            @Nullable String unless,
            int moodAtMost,
            List<LocalizedText> says,
            int mood,
            int patience,
            @Nullable String reveals,
            @Nullable String goesTo,
            boolean repeats,
            @Nullable Integer waits) {

        /** Whether what it makes the customer say may be skipped when the talk has gone on meanwhile. */
        boolean isPassing() {
            return mood <= 0 && patience >= 0 && reveals == null;
        }
    }

    /**
     * Nobody answers.
     *
     * @param seconds after the last line of either side
     * @param patience how much it costs
     */
    public record Silence(int seconds, LocalizedText line, int patience) {}

    /** Said once when patience has sunk to this or below. */
    public record Warning(int patience, LocalizedText line) {}
}
