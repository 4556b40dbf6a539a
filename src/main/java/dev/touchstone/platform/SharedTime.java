package dev.touchstone.platform;

import dev.touchstone.shared.AdjustableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the application's clock by the database's, before anything runs and every minute: nodes whose machines differ agree on
 * when a lease, a link or a deadline ends.
 */
@Component
class SharedTime extends RepeatedWork {

    private static final Logger log = LoggerFactory.getLogger(SharedTime.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final AdjustableClock clock;

    SharedTime(JdbcClient jdbc, AdjustableClock clock) {
        super("shared-time", EVERY, true);
        this.jdbc = jdbc;
        this.clock = clock;
        work();
    }

    @Override
    protected final void work() {
        long asked = System.nanoTime();
        var told = jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        var apart = clock.agree(now(told, asked));
        if (apart.abs().compareTo(WORTH_A_WORD) > 0) {
            log.warn("The clock was {} away from the database's and was set by it", apart.abs());
        }
    }

    /** What the database said, and half the way there and back. */
    private static Instant now(Instant told, long asked) {
        return told.plusNanos((System.nanoTime() - asked) / 2);
    }
}
