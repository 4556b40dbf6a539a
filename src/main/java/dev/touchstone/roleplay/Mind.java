package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a scripted customer remembers between two moments; stored as JSON with its conversation. Holds words of the agent.
 *
 * @param state where the talk stands, a key of the play
 * @param mood 1 calm to 3 furious
 * @param patience what is left of it
 * @param spent keys of reactions and warnings that have had their effect
 * @param revealed keys of hidden facts that are out
 * @param unsaid what is still to be said, in order
 * @param recent the agent's last messages, the newest last
 * @param puzzled how often nothing led anywhere
 * @param silences how many silences in a row
 * @param silentAt when the silence will have lasted too long; null once the talk is decided
 * @param puzzledAt when the customer will say that this leads nowhere, or null
 * @param ending key of the ending once it is decided
 * @param hits what was heard in the last message
 */
public record Mind(
        String state,
        int mood,
        int patience,
        List<String> spent,
        List<String> revealed,
        List<Unsaid> unsaid,
        List<String> recent,
        int puzzled,
        int silences,
        @Nullable Instant silentAt,
        @Nullable Instant puzzledAt,
        @Nullable String ending,
        List<Hit> hits) {

    /**
     * A line that is being typed.
     *
     * @param after how long after the moment that led to it
     * @param passing whether it is skipped when the talk goes on before
     */
    public record Unsaid(String text, Instant at, Duration after, boolean passing) {}

    /**
     * Why the customer reacted.
     *
     * @param reaction its key
     * @param passage the agent's words that met it
     */
    public record Hit(String reaction, String passage) {}
}
