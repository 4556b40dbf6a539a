package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.testing.TouchstoneTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits too long for a row that somebody else holds met a collision, not a failure without a name. */
@TouchstoneTest
class LockTimeoutTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void waitingTooLongIsACollision() {
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(transactions).executeWithoutResult(holding -> {
            lock();
            assertThatThrownBy(() -> other.executeWithoutResult(waiting -> {
                        jdbc.sql("select set_config('lock_timeout', '20ms', true)")
                                .query(String.class)
                                .single();
                        lock();
                    }))
                    .isInstanceOf(ConcurrencyFailureException.class);
        });
    }

    private void lock() {
        Objects.requireNonNull(jdbc.sql("select pg_advisory_xact_lock(20261129)")
                .query((row, index) -> index)
                .single());
    }
}
