package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role-play question's persona and script.
 *
 * @param version the question version whose marking points observers tick
 * @param number of the question, e.g. Q-0043
 */
public record Scenario(QuestionVersionId version, String number, Script script) {

    /**
     * What the candidate gets (situation, order panel, policies) and what only the customer's player sees (the rest).
     *
     * @param channel PRE_SALES, AFTER_SALES or CROSS_BORDER
     */
    public record Script(
            LocalizedText name,
            String channel,
            int timeLimitMinutes,
            Persona persona,
            LocalizedText situation,
            List<Fact> orderPanel,
            List<Policy> policies,
            @Nullable LocalizedText compensationLimit,
            List<LocalizedText> openingLines,
            List<Cue> cues,
            List<LocalizedText> endings) {}

    /** Who the customer is. {@code mood}: 1 calm, 2 annoyed, 3 furious. */
    public record Persona(LocalizedText name, int mood, LocalizedText goal, List<LocalizedText> hiddenFacts) {}

    /** A line of the order panel. */
    public record Fact(LocalizedText label, LocalizedText value) {}

    /** A policy card. */
    public record Policy(LocalizedText title, LocalizedText text) {}

    /** What to say when. */
    public record Cue(LocalizedText when, LocalizedText say) {}
}
