package dev.touchstone.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of their own that are visible to all at their end, but not waited for until they are on the disk. */
class SessionTransactions extends TransactionTemplate {

    private final transient JdbcClient jdbc;

    SessionTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
        super(transactions);
        this.jdbc = jdbc;
        setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T execute(TransactionCallback<T> work) {
        return super.execute(status -> {
            jdbc.sql("set local synchronous_commit = off").update();
            return work.doInTransaction(status);
        });
    }
}
