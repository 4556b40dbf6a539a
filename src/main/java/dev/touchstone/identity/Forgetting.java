package dev.touchstone.identity;

import dev.touchstone.platform.RepeatedWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what only mattered for a while: counted tries, and visits whose cookie has run out. Harmless on many nodes. */
@Component
class Forgetting extends RepeatedWork {

    private static final Duration TRIES = Duration.ofDays(1);
    private static final Duration PLACES = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, Clock clock) {
        super("identity-forgetting", Duration.ofHours(6), true);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void work() {
        forget("delete from identity.attempt where at < :before", TRIES);
        forget("delete from identity.sign_in_place where at < :before", PLACES);
        forget("delete from identity.visit where started_at < :before", VisitCookie.LONGEST);
    }

    private void forget(String sql, Duration age) {
        jdbc.sql(sql)
                .param("before", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
