package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.testing.TouchstoneTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TouchstoneTest
class MigrationTimeTests {

    @Autowired
    Flyway flyway;

    @Autowired
    DataSource pages;

    @Test
    void aMigrationMayTakeLongerThanAPage() {
        assertThat(statementTimeout(pages)).isEqualTo("10s");
        assertThat(statementTimeout(flyway.getConfiguration().getDataSource())).isEqualTo("0");
    }

    private static String statementTimeout(DataSource database) {
        return JdbcClient.create(database)
                .sql("show statement_timeout")
                .query(String.class)
                .single();
    }
}
