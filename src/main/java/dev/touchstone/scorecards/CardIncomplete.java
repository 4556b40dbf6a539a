package dev.touchstone.scorecards;

import dev.touchstone.shared.RefusedException;
import java.util.Map;

/** A card that cannot be submitted yet. {@link #problems()} maps fields to message keys. */
public final class CardIncomplete extends RefusedException {

    private final Map<String, String> problems;

    CardIncomplete(ScorecardId card, Map<String, String> problems) {
        super(Reason.UNUSABLE, "scorecards.error.incomplete", "Card %s lacks %s".formatted(card, problems.keySet()));
        this.problems = Map.copyOf(problems);
    }

    /** Field ({@code rating.<competency>}, {@code note.<competency>} or {@code recommendation}) to message key. */
    public Map<String, String> problems() {
        return problems;
    }
}
