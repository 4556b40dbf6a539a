package dev.touchstone.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While the demo is seeded its thousands of small commits do not each wait for the disk. The commit that calls the demo
 * seeded does, and PostgreSQL writes in order: what is called seeded is there after a crash, too.
 */
@Component
@Profile("demo")
class SeedingTransactions implements TransactionExecutionListener {

    private final JdbcClient jdbc;
    private volatile @Nullable Thread seeding;

    SeedingTransactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only this thread's commits do not wait. */
    void during(Runnable seed) {
        seeding = Thread.currentThread();
        try {
            seed.run();
        } finally {
            seeding = null;
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && Thread.currentThread().equals(seeding)) {
            jdbc.sql("set local synchronous_commit = off").update();
        }
    }
}
