package dev.touchstone.roleplay;

import dev.touchstone.roleplay.Happening.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what happened at a desk beside the talk: who spoke for a script, breaks, how each customer left. */
@Component
class Happenings {

    private final Handovers handovers;
    private final Scenarios scenarios;

    Happenings(Handovers handovers, Scenarios scenarios) {
        this.handovers = handovers;
        this.scenarios = scenarios;
    }

    /** In the order of time. */
    List<Happening> of(RolePlayId id, Courses.Desk desk) {
        return Stream.of(restarted(desk), spoken(id, desk.start()), paused(desk), left(desk))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }

    private static Stream<Happening> restarted(Courses.Desk desk) {
        return desk.restarts().stream()
                .map(one -> new Happening(Duration.ZERO, 0, Kind.RESTARTED, one.account(), one.reason(), null));
    }

    private Stream<Happening> spoken(RolePlayId id, Instant start) {
        return handovers.of(id).stream()
                .map(one -> new Happening(
                        Duration.between(start, one.at()),
                        one.conversation(),
                        one.mode() == Conversation.Mode.HUMAN ? Kind.TAKEN_OVER : Kind.HANDED_BACK,
                        one.account(),
                        null,
                        null));
    }

    private static Stream<Happening> paused(Courses.Desk desk) {
        var start = desk.start();
        return desk.pauses().stream().flatMap(one -> {
            var began = new Happening(
                    Duration.between(start, one.beganAt()), 0, Kind.PAUSED, one.account(), one.reason(), null);
            var ended = one.endedAt();
            return ended == null || one.outcome() != TechnicalBreak.Outcome.RESUMED
                    ? Stream.of(began)
                    : Stream.of(
                            began, new Happening(Duration.between(start, ended), 0, Kind.RESUMED, null, null, null));
        });
    }

    private Stream<Happening> left(Courses.Desk desk) {
        return desk.conversations().stream()
                .filter(one -> one.closedAt() != null && one.ending() != null)
                .map(one -> left(one, desk.start()));
    }

    private Happening left(Conversation one, Instant start) {
        var at = Duration.between(start, Objects.requireNonNull(one.closedAt()));
        var ending = Objects.requireNonNull(one.ending());
        return Stream.of(Conversation.End.values())
                .filter(end -> end.name().equals(ending))
                .findFirst()
                .map(end -> new Happening(at, one.number(), Kind.valueOf(end.name()), null, null, null))
                .orElseGet(() -> new Happening(
                        at,
                        one.number(),
                        Kind.SCRIPT,
                        null,
                        null,
                        scenarios.get(one.scenario()).script().endings().stream()
                                .filter(each -> each.key().equals(ending))
                                .map(Scenario.Ending::text)
                                .findFirst()
                                .orElse(null)));
    }
}
