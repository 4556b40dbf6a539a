package dev.touchstone.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AdjustableClockTests {

    private static final Instant NOW = Instant.parse("2028-02-28T23:59:50Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(NOW);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // wraps on the way
    private final AdjustableClock clock = new AdjustableClock(machine::get, nanos::get);

    @Test
    void aMachineWhoseTimeIsSetChangesNothing() {
        passes(Duration.ofSeconds(3));
        for (long hours : new long[] {2, -2}) {
            machine.set(NOW.plus(Duration.ofHours(hours)));
            assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(3));
        }
        passes(Duration.ofSeconds(12));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2028-02-29T00:00:05Z"));
    }

    @Test
    void whatOthersShareIsBelievedFromHalfASecondUpwards() {
        assertThat(clock.agree(NOW.minus(Duration.ofHours(2)))).isEqualTo(Duration.ofHours(-2));
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofHours(2)));
        clock.agree(NOW.minus(Duration.ofHours(2)).plusMillis(400));
        assertThat(clock.instant()).as("the way there and back").isEqualTo(NOW.minus(Duration.ofHours(2)));
    }

    @Test
    void thePresentIsTheTrueTimeWhileAPastIsMadeUp() {
        clock.rehearse(() -> {
            clock.travelTo(NOW.minus(Duration.ofDays(30)));
            assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(30)));
            assertThat(clock.present()).isEqualTo(NOW);
        });
        assertThat(clock.instant()).isEqualTo(NOW);
        clock.advance(Duration.ofDays(1));
        assertThat(clock.present()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void whoWasMovedStaysMoved() {
        clock.advance(Duration.ofDays(1));
        clock.agree(NOW.plusSeconds(10));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(10).plus(Duration.ofDays(1)));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(10));
        clock.travelTo(NOW);
        passes(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(1));
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
