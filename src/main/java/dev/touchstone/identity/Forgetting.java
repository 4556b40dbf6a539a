package dev.touchstone.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what only mattered for a while: counted tries, and visits whose cookie has run out. Harmless on many nodes. */
@Component
class Forgetting implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration TRIES = Duration.ofDays(1);
    private static final Duration PLACES = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    Forgetting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run() {
        forget("delete from identity.attempt where at < :before", TRIES);
        forget("delete from identity.sign_in_place where at < :before", PLACES);
        forget("delete from identity.visit where started_at < :before", VisitCookie.LONGEST);
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "identity-forgetting");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::runSafely, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** An exception would end the repetition. */
    private void runSafely() {
        try {
            run();
        } catch (DataAccessException unavailable) {
            log.warn("Old tries and visits could not be removed; it is tried again in {}", EVERY, unavailable);
        }
    }

    private void forget(String sql, Duration age) {
        jdbc.sql(sql)
                .param("before", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
