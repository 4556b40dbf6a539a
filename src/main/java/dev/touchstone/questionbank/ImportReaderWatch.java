package dev.touchstone.questionbank;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second for long files to read, unless {@code touchstone.jobs.enabled=false}: one reading at a time on a node. */
@Component
class ImportReaderWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportReaderWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImportReader reader;
    private final boolean enabled;
    private @Nullable ScheduledExecutorService timer;

    ImportReaderWatch(ImportReader reader, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        this.reader = reader;
        this.enabled = enabled;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "questionbank-reading");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::runSafely, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A reading notices at its next report and hands its file over. */
    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            await(timer);
            timer = null;
        }
    }

    private static void await(ScheduledExecutorService ending) {
        try {
            ending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** An exception would end the repetition; a file that asks too much of the reader must not do that either. */
    private void runSafely() {
        try {
            reader.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            log.warn("A question bank could not be read; it is begun anew when its lease ends", failure);
        }
    }
}
