package dev.touchstone.scorecards;

import dev.touchstone.questionbank.QuestionVersion;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How cards are made and counted. A card keeps the version it was made by.
 *
 * @param version from 1; 0 is what holds where a job never said otherwise
 * @param express the card asks for competencies only: questions and points are at hand, but folded away
 * @param undecided whether “undecided” is among the recommendations
 * @param held nobody reads a card of a stage until all of them are in, or the stage has ended
 * @param weights by competency code; the others weigh 1
 * @param minutes by number of a question: how long it is meant to take
 */
public record CardPlan(
        int version,
        boolean express,
        boolean undecided,
        boolean held,
        Map<String, Weight> weights,
        Map<String, Integer> minutes) {

    /** What holds where nobody decided otherwise: all competencies weigh the same. */
    public static final CardPlan USUAL = new CardPlan(0, false, false, false, Map.of(), Map.of());

    static final int LARGEST_WEIGHT = 5;
    static final int LONGEST_MINUTES = 60;

    /** A competency that weighs more than the others, and why. */
    public record Weight(int weight, String reason) {}

    /** What a competency weighs. */
    public int weight(String competency) {
        var weight = weights.get(competency);
        return weight == null ? 1 : weight.weight();
    }

    /** Why it weighs more than the others; null where it does not. */
    public @Nullable String reason(String competency) {
        var weight = weights.get(competency);
        return weight == null ? null : weight.reason();
    }

    /** How long a question is meant to take: as it was set, else as its own words say; empty: its share of the meeting. */
    public OptionalInt minutesFor(QuestionVersion question) {
        var set = minutes.get(question.number());
        return set == null ? QuestionTime.minutes(question.stem().zh()) : OptionalInt.of(set);
    }

    /** What an empty field means for a question; null: its share of the meeting. */
    public @Nullable Integer usualMinutes(QuestionVersion question) {
        var said = QuestionTime.minutes(question.stem().zh());
        return said.isPresent() ? Integer.valueOf(said.getAsInt()) : null;
    }

    /** Whether both say the same, whatever their versions. */
    boolean saysTheSameAs(CardPlan other) {
        return express == other.express
                && undecided == other.undecided
                && held == other.held
                && weights.equals(other.weights)
                && minutes.equals(other.minutes);
    }
}
