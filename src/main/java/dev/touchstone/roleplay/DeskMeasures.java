package dev.touchstone.roleplay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a whole desk was served: every conversation, and all of them together. The server's receive times are the only clock; the formulas stand
 * with {@link CustomerWaits}, {@link ConversationMeasures} and {@link Concurrency}.
 *
 * @param waits of all conversations
 */
public record DeskMeasures(List<ConversationMeasures> conversations, CustomerWaits waits, Concurrency concurrency) {

    /** Measures conversations in order of arrival. */
    public static DeskMeasures of(List<Course> courses, MeasureRules rules, List<Interruption> breaks) {
        var each = courses.stream()
                .map(course -> ConversationClock.measure(course, rules, breaks))
                .toList();
        return new DeskMeasures(
                each,
                new CustomerWaits(
                        each.stream().flatMap(one -> one.waits().all().stream()).toList()),
                Concurrency.of(courses));
    }

    /** The candidate's messages ÷ conversations in which the customer said something: what a problem takes. Null without any. */
    public @Nullable Double messagesPerProblem() {
        var problems =
                conversations.stream().filter(one -> one.customerMessages() > 0).toList();
        return problems.isEmpty()
                ? null
                : problems.stream()
                        .mapToInt(ConversationMeasures::candidateMessages)
                        .average()
                        .orElseThrow();
    }

    /** The longest silence of all. */
    public Duration longestSilence() {
        return conversations.stream()
                .map(ConversationMeasures::longestSilence)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The longest time one of the candidate's messages was under way; null when no page told when it was sent. */
    public @Nullable Duration slowestTransfer() {
        return conversations.stream()
                .flatMap(one -> one.transfers().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Sessions of all conversations. */
    public int sessions() {
        return conversations.stream().mapToInt(ConversationMeasures::sessions).sum();
    }
}
