package dev.touchstone.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system clock with an offset that the demo seeder and the tests may move. In production nobody moves it. */
public final class AdjustableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Makes the clock show {@code instant} now and run on from there. */
    public void travelTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    /** Moves the clock by {@code step} from what it shows. */
    public void advance(Duration step) {
        offset = offset.plus(step);
    }

    /** Back to the system's time. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants only; convert with the zone that was promised");
    }
}
