package dev.touchstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void restoringForgetsWhatCameAfterTheMemory() {
        var database = TestDatabase.fresh();
        database.remember();
        JdbcClient.create(database.dataSource())
                .sql("create table public.leftover (id int)")
                .update();

        database.restore();

        assertThat(tablesNamedLeftover(database)).isZero();
    }

    @Test
    void databasesDoNotShareData() {
        var one = TestDatabase.fresh();
        JdbcClient.create(one.dataSource())
                .sql("create table public.leftover (id int)")
                .update();

        assertThat(tablesNamedLeftover(one)).isOne();
        assertThat(tablesNamedLeftover(TestDatabase.fresh())).isZero();
    }

    private static int tablesNamedLeftover(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from pg_tables where tablename = 'leftover'")
                .query(Integer.class)
                .single();
    }
}
