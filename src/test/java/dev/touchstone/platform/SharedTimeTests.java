package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T-13: nodes on machines whose clocks are hours apart have one time, the database's. */
class SharedTimeTests {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());

    @ParameterizedTest
    @ValueSource(longs = {2, -2, 0})
    void aNodeHasTheDatabasesTimeBeforeItBegins(long hoursAhead) {
        var machine = Clock.offset(Clock.systemUTC(), Duration.ofHours(hoursAhead));
        var clock = new AdjustableClock(machine, System::nanoTime);
        assertThat(new SharedTime(jdbc, clock).isAutoStartup()).isTrue();
        assertThat(clock.instant()).isCloseTo(theirs(), within(5, ChronoUnit.SECONDS));
    }

    private Instant theirs() {
        return jdbc.sql("select clock_timestamp()")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }
}
