package dev.touchstone.platform;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which PostgreSQL is used: the one the operator names, else the one inside the application. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String EXTERNAL = "!'${touchstone.database.url:}'.isBlank()";

    @Bean
    FlywayMigrationStrategy announcedMigration() {
        return flyway -> {
            Progress.step("platform.progress.schema");
            flyway.migrate();
            Progress.step("platform.progress.modules");
        };
    }

    /** Connections of its own: an index on a large table takes longer than a page may. */
    @Bean
    FlywayConfigurationCustomizer unhurriedMigration(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(EXTERNAL)
    static class External {

        @Bean
        JdbcConnectionDetails externalDatabase(Environment settings) {
            return DatabaseSettings.of(settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + EXTERNAL + ")")
    static class BuiltIn {

        @Bean(destroyMethod = "close")
        LocalPostgres localPostgres(ObjectProvider<DataDirectory> claimed, Environment settings)
                throws IOException, SQLException {
            Progress.step("platform.progress.database");
            return LocalPostgres.start(
                    claimed.getIfAvailable(() -> DataDirectory.claim(Preflight.dataDirectory(settings))));
        }

        @Bean
        JdbcConnectionDetails builtInDatabase(LocalPostgres postgres) {
            return new DatabaseSettings(postgres.jdbcUrl(), LocalPostgres.ROLE, null);
        }
    }
}
