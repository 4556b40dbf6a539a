package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.testing.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class SessionTransactionsTests {

    @Autowired
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations sessions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatPeopleDoIsOnTheDiskBeforeTheyAreTold() {
        assertThat(commitWaits(new TransactionTemplate(transactions))).isEqualTo("on");
    }

    @Test
    void onlyTheSessionIsNotWaitedFor() {
        new TransactionTemplate(transactions).executeWithoutResult(work -> {
            assertThat(commitWaits(sessions)).isEqualTo("off");
            assertThat(commitWaits(new TransactionTemplate(transactions))).isEqualTo("on");
        });
    }

    private String commitWaits(TransactionOperations in) {
        return in.execute(status ->
                jdbc.sql("show synchronous_commit").query(String.class).single());
    }
}
