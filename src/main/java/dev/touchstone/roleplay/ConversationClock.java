package dev.touchstone.roleplay;

import dev.touchstone.roleplay.Message.Author;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs through one conversation with a stopwatch. {@link ConversationMeasures} says what the figures mean. */
final class ConversationClock {

    private final Course course;
    private final MeasureRules rules;
    private final List<Interruption> breaks;
    private final List<CustomerWait> waits = new ArrayList<>();
    private int sessions;
    private boolean firstTurn;
    private @Nullable Message waitingSince;
    private @Nullable Message last;
    private @Nullable Instant quietSince;
    private Duration longestSilence = Duration.ZERO;

    private ConversationClock(Course course, MeasureRules rules, List<Interruption> breaks) {
        this.course = course;
        this.rules = rules;
        this.breaks = breaks;
    }

    static ConversationMeasures measure(Course course, MeasureRules rules, List<Interruption> breaks) {
        var clock = new ConversationClock(course, rules, breaks);
        course.talk().forEach(clock::hear);
        clock.close();
        return clock.measures();
    }

    private void hear(Message message) {
        if (last == null || working(last.receivedAt(), message.receivedAt()).compareTo(rules.sessionGap()) > 0) {
            endTurn(null, message.receivedAt());
            sessions++;
            firstTurn = true;
        }
        last = message;
        if (message.author() == Author.CUSTOMER) {
            waitingSince = waitingSince == null ? message : waitingSince;
            quietSince = quietSince == null ? message.receivedAt() : quietSince;
        } else {
            endTurn(message, message.receivedAt());
            silenceUntil(message.receivedAt());
            quietSince = message.receivedAt();
        }
    }

    private void endTurn(@Nullable Message answer, Instant at) {
        if (waitingSince == null) {
            return;
        }
        var waited = working(waitingSince.receivedAt(), at);
        waits.add(new CustomerWait(
                course.number(), waitingSince.number(), answer == null ? null : answer.number(), waited, firstTurn));
        waitingSince = null;
        firstTurn = false;
    }

    /** A turn still open at the close was missed only if it had waited longer than the limit by then: a goodbye needs no answer. */
    private void close() {
        if (!course.stopped()
                && waitingSince != null
                && working(waitingSince.receivedAt(), course.closedAt()).compareTo(rules.turnLimit()) > 0) {
            endTurn(null, course.closedAt());
        }
        silenceUntil(course.closedAt());
    }

    private void silenceUntil(Instant at) {
        if (quietSince != null) {
            var silence = working(quietSince, at);
            longestSilence = silence.compareTo(longestSilence) > 0 ? silence : longestSilence;
        }
    }

    private ConversationMeasures measures() {
        var byCandidate = course.talk().stream()
                .filter(message -> message.author() == Author.CANDIDATE)
                .toList();
        return new ConversationMeasures(
                course.number(),
                new CustomerWaits(List.copyOf(waits)),
                sessions,
                course.talk().size() - byCandidate.size(),
                byCandidate.size(),
                longestSilence,
                Transfers.of(byCandidate));
    }

    private Duration working(Instant from, Instant to) {
        return Interruption.working(from, to, breaks);
    }
}
