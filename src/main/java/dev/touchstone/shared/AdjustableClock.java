package dev.touchstone.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The system clock with an offset that the demo seeder and the tests may move. In production nobody moves it. */
public final class AdjustableClock extends Clock {

    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    /** Tells {@code follower} the offset from the system's time, now and whenever somebody moves the clock. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset);
    }

    /** Makes the clock show {@code instant} now and run on from there. */
    public void travelTo(Instant instant) {
        move(Duration.between(Instant.now(), instant));
    }

    /** Moves the clock by {@code step} from what it shows. */
    public void advance(Duration step) {
        move(offset.plus(step));
    }

    /** Back to the system's time. */
    public void reset() {
        move(Duration.ZERO);
    }

    private void move(Duration to) {
        offset = to;
        followers.forEach(follower -> follower.accept(to));
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
