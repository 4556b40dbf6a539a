package dev.touchstone.roleplay;

import dev.touchstone.platform.RepeatedWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A proxy closes a connection that is silent for long: says something now and then. In a thread of its own, so that no message waits
 * for it.
 */
@Component
class StreamPulse extends RepeatedWork {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final TalkStream stream;

    StreamPulse(TalkStream stream) {
        super("role-play-pulse", EVERY, true);
        this.stream = stream;
    }

    @Override
    protected void work() {
        stream.keepAlive();
    }
}
