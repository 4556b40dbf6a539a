package dev.touchstone.roleplay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how the conversations of a role-play went. */
@Component
class Courses {

    private final Conversations conversations;
    private final Talk talk;
    private final BreakRows breaks;
    private final Clock clock;

    Courses(Conversations conversations, Talk talk, BreakRows breaks, Clock clock) {
        this.conversations = conversations;
        this.talk = talk;
        this.breaks = breaks;
        this.clock = clock;
    }

    /**
     * A desk as it stands.
     *
     * @param conversations those that arrived
     * @param courses of the same, in the same order
     * @param breaks in which nobody waited
     * @param pauses the same with their reasons
     * @param restarts the breaks after which an earlier talk was set aside for this one
     */
    record Desk(
            Instant start,
            Instant end,
            List<Conversation> conversations,
            List<Message> talk,
            List<Course> courses,
            List<Interruption> breaks,
            List<TechnicalBreak> pauses,
            List<TechnicalBreak> restarts) {}

    Desk of(RolePlay rolePlay) {
        var said = talk.after(rolePlay.id(), 0);
        var end = Optional.ofNullable(rolePlay.endedAt()).orElseGet(clock::instant);
        var start = Optional.ofNullable(rolePlay.startedAt()).orElse(end);
        var all = breaks.withRestarts(rolePlay);
        var pauses = all.stream().filter(one -> !one.beganAt().isBefore(start)).toList();
        var arrived = conversations.of(rolePlay.id()).stream()
                .filter(one -> one.arrivedAt() != null)
                .toList();
        return new Desk(
                start,
                end,
                arrived,
                said,
                arrived.stream().map(one -> course(one, said, end)).toList(),
                pauses.stream()
                        .map(one -> new Interruption(
                                one.beganAt(),
                                Optional.ofNullable(one.endedAt()).orElse(end)))
                        .toList(),
                pauses,
                all.stream().filter(one -> one.beganAt().isBefore(start)).toList());
    }

    private static Course course(Conversation conversation, List<Message> said, Instant end) {
        return new Course(
                conversation.number(),
                Objects.requireNonNull(conversation.arrivedAt()),
                Optional.ofNullable(conversation.closedAt()).orElse(end),
                said.stream()
                        .filter(message -> message.conversation() == conversation.number())
                        .toList(),
                Conversation.End.STOPPED.name().equals(conversation.ending()));
    }
}
