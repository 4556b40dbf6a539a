package dev.touchstone.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * The application's time. It runs on by the machine's steady clock, so that it does not jump when somebody sets the machine's
 * time, and every node sets it by the database it shares with the others ({@link #agree}). The demo seeder and the tests
 * may move it besides; in production nobody does.
 */
public final class AdjustableClock extends Clock {

    /** What is closer than this is the way to the database and back. */
    private static final Duration CLOSE = Duration.ofMillis(500);

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final LongSupplier nanos;
    private volatile Reading read;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean rehearsed;

    /** What it was at a moment of the steady clock. */
    private record Reading(Instant at, long nanos) {}

    /** Begins with the machine's time. */
    public AdjustableClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /** @param nanos the steady clock */
    public AdjustableClock(InstantSource machine, LongSupplier nanos) {
        this.nanos = nanos;
        this.read = new Reading(machine.instant(), nanos.getAsLong());
    }

    /** Sets it by a clock that others share; what differs by less than half a second stays, so that time runs evenly. */
    public Duration agree(Instant now) {
        var apart = Duration.between(time(), now);
        if (apart.abs().compareTo(CLOSE) > 0) {
            read = new Reading(now, nanos.getAsLong());
        }
        return apart;
    }

    /** Tells {@code follower} now and whenever somebody moves the clock. */
    public void follow(Runnable follower) {
        followers.add(follower);
        follower.run();
    }

    /** Makes the clock show {@code instant} now and run on from there. */
    public void travelTo(Instant instant) {
        move(Duration.between(time(), instant));
    }

    /** Lets a past be made up with a clock that is moved to and fro, and puts it back in any case. */
    public void rehearse(Runnable past) {
        rehearsed = true;
        try {
            past.run();
        } finally {
            rehearsed = false;
            reset();
        }
    }

    /** What it shows, but for those who are there while a past is made up the true time. */
    public Instant present() {
        return rehearsed ? time() : instant();
    }

    /** Moves the clock by {@code step} from what it shows. */
    public void advance(Duration step) {
        move(offset.plus(step));
    }

    /** Back to the true time. */
    public void reset() {
        move(Duration.ZERO);
    }

    private void move(Duration to) {
        offset = to;
        followers.forEach(Runnable::run);
    }

    /** The true time, whatever it was moved by. */
    private Instant time() {
        var last = read;
        return last.at().plusNanos(nanos.getAsLong() - last.nanos());
    }

    @Override
    public Instant instant() {
        return time().plus(offset);
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
