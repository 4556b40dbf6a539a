package dev.touchstone.questionbank;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.reader.ReadingPhase;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the long files that wait, one at a time, in the name of who sent them. Which node reads is leased by row: what one leaves
 * behind that goes silent is begun anew by another, three times at most.
 */
@Component
class ImportReader {

    private static final Logger log = LoggerFactory.getLogger(ImportReader.class);
    private static final int MOST_ATTEMPTS = 3;

    private final ImportReadings readings;
    private final ImportQueue queue;
    private final ImportBatches batches;
    private final ImportFiles files;
    private final ImportChecks checks;
    private final ImportPictures pictures;
    private final CurrentAccount current;
    private final Clock clock;

    ImportReader(
            ImportReadings readings,
            ImportQueue queue,
            ImportBatches batches,
            ImportFiles files,
            ImportChecks checks,
            ImportPictures pictures,
            CurrentAccount current,
            Clock clock) {
        this.readings = readings;
        this.queue = queue;
        this.batches = batches;
        this.files = files;
        this.checks = checks;
        this.pictures = pictures;
        this.current = current;
        this.clock = clock;
    }

    /** Reads until nothing waits, or this node stops. */
    void run() {
        var next = readings.take();
        while (next.isPresent()) {
            read(next.get());
            next = Thread.currentThread().isInterrupted() ? Optional.empty() : readings.take();
        }
    }

    private void read(LeasedReading reading) {
        try {
            var batch = batches.find(reading.batch()).orElseThrow(() -> new ReadingStopped(reading.batch()));
            if (batch.state() != ImportState.READING) {
                readings.delete(batch.id());
                return;
            }
            current.as(batch.createdBy(), () -> {
                settle(reading, batch);
                return true;
            });
        } catch (ReadingStopped stopped) {
            log.info("{}", stopped.getMessage());
            handOver(reading);
        }
    }

    private void settle(LeasedReading reading, ImportBatch batch) {
        try {
            if (reading.attempts() > MOST_ATTEMPTS) {
                throw new RefusedException(
                        Reason.UNUSABLE,
                        "questionbank.import.error.reading",
                        "Import " + batch.id() + " was begun " + MOST_ATTEMPTS + " times");
            }
            var content = files.find(batch.id()).orElseThrow(() -> new ReadingStopped(batch.id()));
            var progress = new ReportedProgress(readings, reading, clock);
            var outcome = ImportOutcome.of(content, batch.name(), reading.as(), progress, pictures);
            progress.at(
                    ReadingPhase.COMPARING,
                    0,
                    outcome.questions().size(),
                    outcome.questions().size());
            queue.finish(batch.id(), outcome, checks.read(batch, outcome.questions()), progress);
        } catch (RefusedException refused) {
            queue.fail(batch.id(), refused);
        }
    }

    /** When this node stops; an interrupted thread could not ask the database. */
    private void handOver(LeasedReading reading) {
        if (Thread.interrupted()) {
            readings.release(reading);
            Thread.currentThread().interrupt();
        }
    }
}
