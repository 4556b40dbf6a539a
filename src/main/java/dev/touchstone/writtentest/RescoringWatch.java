package dev.touchstone.writtentest;

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

/** Looks every few seconds for corrections to go on with, unless {@code touchstone.jobs.enabled=false}. Harmless on many nodes. */
@Component
class RescoringWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RescoringWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Rescorer rescorer;
    private final boolean enabled;
    private @Nullable ScheduledExecutorService timer;

    RescoringWatch(Rescorer rescorer, @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        this.rescorer = rescorer;
        this.enabled = enabled;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "writtentest-rescoring");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::runSafely, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
            rescorer.run();
        } catch (RuntimeException failure) {
            log.warn("Corrections of keys could not be gone on with; it is tried again in {}", EVERY, failure);
        }
    }
}
