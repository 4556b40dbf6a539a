package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long messages were under way. */
final class Transfers {

    private Transfers() {}

    static List<Duration> of(List<Message> messages) {
        return messages.stream().flatMap(Transfers::of).toList();
    }

    /** Of one message; empty without an honest time of sending. A clock that runs ahead makes it zero. */
    static Stream<Duration> of(Message message) {
        return Optional.ofNullable(message.typedAt()).map(typed -> between(typed, message.receivedAt())).stream();
    }

    private static Duration between(Instant typed, Instant received) {
        return typed.isAfter(received) ? Duration.ZERO : Duration.between(typed, received);
    }
}
