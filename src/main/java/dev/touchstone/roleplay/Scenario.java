package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role-play question's persona and script.
 *
 * @param version the question version whose marking points observers tick
 * @param number of the question, e.g. Q-0043
 */
public record Scenario(QuestionVersionId version, String number, Script script) {

    /** What kind of service it is. */
    public enum Channel {
        PRE_SALES,
        AFTER_SALES,
        CROSS_BORDER
    }

    /** How a talk came out for the customer. */
    public enum Tone {
        GOOD,
        MIXED,
        BAD
    }

    /**
     * What the candidate gets (situation, order, policies, budget) and what only the customer's side sees (the rest).
     *
     * @param spokenIn the customer's language; null for the candidate's own
     * @param cues quick lines for a person who plays the customer
     * @param play how the scripted customer behaves; null when only a person can play it
     */
    public record Script(
            LocalizedText name,
            Channel channel,
            @Nullable Language spokenIn,
            int timeLimitMinutes,
            Persona persona,
            LocalizedText situation,
            OrderPanel order,
            List<Policy> policies,
            @Nullable Budget budget,
            List<LocalizedText> openingLines,
            List<Cue> cues,
            List<Ending> endings,
            @Nullable Play play) {

        /** The same person and shop with another play and its endings. */
        public Script playing(List<Ending> otherEndings, @Nullable Play other) {
            return new Script(
                    name,
                    channel,
                    spokenIn,
                    timeLimitMinutes,
                    persona,
                    situation,
                    order,
                    policies,
                    budget,
                    openingLines,
                    cues,
                    otherEndings,
                    other);
        }

        /** The language of the customer's lines for a candidate who reads this one. */
        public Locale speaks(Locale candidate) {
            return spokenIn == null ? candidate : spokenIn.locale();
        }

        /** The whole order panel as one list of facts, without the parcel's way. */
        public List<Fact> orderPanel() {
            return Stream.of(order.facts(), order.price(), order.stock())
                    .flatMap(List::stream)
                    .toList();
        }

        /** What may be given away, in words. */
        public @Nullable LocalizedText compensationLimit() {
            return budget == null ? null : budget.rule();
        }
    }

    /**
     * Who the customer is.
     *
     * @param mood at the beginning: 1 calm, 2 annoyed, 3 furious
     * @param patience from {@link Play#MOST_PATIENCE}; at nought the customer leaves
     */
    public record Persona(
            LocalizedText name, int mood, int patience, LocalizedText goal, List<HiddenFact> hiddenFacts) {}

    /** What the customer tells only when asked. */
    public record HiddenFact(String key, LocalizedText text) {

        /** For templates. */
        public String in(Locale locale) {
            return text.in(locale);
        }
    }

    /** What the agent sees of the order. */
    public record OrderPanel(List<Fact> facts, List<Event> logistics, List<Fact> price, List<Fact> stock) {}

    /** A line of the order panel. */
    public record Fact(LocalizedText label, LocalizedText value) {}

    /**
     * A station on the parcel's way.
     *
     * @param hoursAgo before the customer writes
     */
    public record Event(int hoursAgo, LocalizedText text) {}

    /** A policy card. */
    public record Policy(LocalizedText title, LocalizedText text) {}

    /**
     * What the agent may give away.
     *
     * @param amount the most in money; null where it is no sum
     * @param currency ISO 4217
     */
    public record Budget(@Nullable BigDecimal amount, String currency, LocalizedText rule) {}

    /** What to say when. */
    public record Cue(LocalizedText when, LocalizedText say) {}

    /**
     * A way the talk can end.
     *
     * @param text what it means, for who rates
     * @param parting the customer's last lines
     */
    public record Ending(String key, Tone tone, LocalizedText text, List<LocalizedText> parting) {

        /** For templates. */
        public String in(Locale locale) {
            return text.in(locale);
        }
    }
}
