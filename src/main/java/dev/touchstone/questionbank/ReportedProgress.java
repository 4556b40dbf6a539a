package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.questionbank.reader.ReadingProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down how far a reading is: each new phase, and about once a second. Ends it once it is this node's no more. */
final class ReportedProgress implements ReadingProgress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ImportReadings readings;
    private final LeasedReading reading;
    private final Clock clock;
    private @Nullable ReadingPhase phase;
    private Instant next = Instant.MIN;

    ReportedProgress(ImportReadings readings, LeasedReading reading, Clock clock) {
        this.readings = readings;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public void at(ReadingPhase reached, int done, int all, int found) {
        var now = clock.instant();
        if (reached == phase && now.isBefore(next)) {
            return;
        }
        phase = reached;
        next = now.plus(EVERY);
        if (Thread.currentThread().isInterrupted() || !readings.report(reading, reached, done, all, found)) {
            throw new ReadingStopped(reading.batch());
        }
    }
}
