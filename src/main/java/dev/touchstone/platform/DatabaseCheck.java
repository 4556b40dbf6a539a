package dev.touchstone.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether the operator's PostgreSQL answers, is new enough and lets the application make its schemas. */
final class DatabaseCheck implements DoctorCheck {

    private static final int OLDEST = 15_0000;

    private static final String QUESTION = """
            select current_setting('server_version_num')::int as version,
                   current_setting('server_version') as name,
                   has_database_privilege(current_database(), 'create') as creates,
                   exists (select from pg_available_extensions where name = 'btree_gist') as gist
            """;

    private record Answer(int version, String name, boolean creates, boolean gist) {}

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        if (!DatabaseSettings.external(settings)) {
            return List.of();
        }
        var details = DatabaseSettings.of(settings);
        try {
            return List.of(judge(ask(details), locale));
        } catch (SQLException unreachable) {
            var text = Sentences.in(
                    locale,
                    "platform.doctor.database.unreachable",
                    withoutParameters(details.url()),
                    String.valueOf(unreachable.getMessage()));
            return List.of(new Finding(Severity.BROKEN, text));
        }
    }

    private static Finding judge(Answer answer, Locale locale) {
        if (answer.version() < OLDEST) {
            return new Finding(Severity.BROKEN, Sentences.in(locale, "platform.doctor.database.old", answer.name()));
        }
        if (!answer.creates()) {
            return new Finding(Severity.BROKEN, Sentences.in(locale, "platform.doctor.database.owner"));
        }
        if (!answer.gist()) {
            return new Finding(Severity.BROKEN, Sentences.in(locale, "platform.doctor.database.contrib"));
        }
        return new Finding(Severity.FINE, Sentences.in(locale, "platform.doctor.database", answer.name()));
    }

    private static String withoutParameters(String url) {
        return url.replaceAll("\\?.*", "");
    }

    private static Answer ask(DatabaseSettings details) throws SQLException {
        try (var connection = DriverManager.getConnection(details.url(), credentials(details))) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(QUESTION)
                    .query(Answer.class)
                    .single();
        }
    }

    private static Properties credentials(DatabaseSettings details) {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "5");
        if (details.username() != null) {
            properties.setProperty("user", details.username());
        }
        if (details.password() != null) {
            properties.setProperty("password", details.password());
        }
        return properties;
    }
}
