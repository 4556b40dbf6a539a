package dev.touchstone.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What a node does again and again in a thread of its own while the application runs. Every node does it: the work has to be harmless
 * on many, or lease what it takes.
 */
public abstract class RepeatedWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration every;
    private final boolean enabled;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param name of the thread, for logs
     * @param every the pause before the first time and between one end and the next beginning
     * @param enabled false and it never begins by itself
     */
    protected RepeatedWork(String name, Duration every, boolean enabled) {
        this.name = name;
        this.every = every;
        this.enabled = enabled;
    }

    /** Does what there is to do now; interrupted when the application ends. */
    protected abstract void work();

    @Override
    public final boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public final void start() {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::workSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits a few seconds for work that heeds the interrupt. */
    @Override
    public final void stop() {
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
    public final boolean isRunning() {
        return timer != null;
    }

    /** An exception would end the repetition; work that asks too much of the machine must not do that either. */
    private void workSafely() {
        try {
            work();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            log.warn("{} failed; it is tried again in {}", name, every, failure);
        }
    }
}
