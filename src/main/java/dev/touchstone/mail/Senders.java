package dev.touchstone.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The threads that empty the outbox: rung when a letter is committed, and every few seconds anyway. */
@Component
class Senders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final long STOP_MILLIS = 5_000;

    private final Outbox outbox;
    private final MailSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Senders(Outbox outbox, MailSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Rings when the current transaction is committed. */
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        for (int n = 1; n <= settings.threads(); n++) {
            var thread = new Thread(this::work, "mail-sender-" + n);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (running) {
            try {
                while (running && outbox.sendDue() > 0) {
                    bell.drainPermits();
                }
                bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("The outbox could not be worked on; trying again", trouble);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release(settings.threads());
        for (var thread : threads) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    /** After the web server, so that the first letters find links that answer. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
