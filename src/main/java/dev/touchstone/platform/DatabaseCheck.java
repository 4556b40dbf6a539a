package dev.touchstone.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether the operator's PostgreSQL answers, is fit for the application and shows the same time as this machine. */
final class DatabaseCheck implements DoctorCheck {

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        if (!DatabaseSettings.external(settings)) {
            return List.of();
        }
        var details = DatabaseSettings.of(settings);
        if (!details.url().startsWith("jdbc:postgresql:")) {
            return broken(locale, "address", shown(details.url()));
        }
        try {
            return ask(details, PoolCheck.pool(settings), locale);
        } catch (SQLException refused) {
            return refusal(refused, details, locale);
        }
    }

    private static List<Finding> refusal(SQLException refused, DatabaseSettings details, Locale locale) {
        var words = String.valueOf(refused.getMessage());
        return switch (String.valueOf(refused.getSQLState())) {
            case "28000", "28P01", "08004" -> broken(locale, "refused", shown(details.url()), words);
            case "3D000" -> broken(locale, "absent", shown(details.url()), words);
            default -> broken(locale, "unreachable", shown(details.url()), words);
        };
    }

    private static List<Finding> broken(Locale locale, String what, Object... details) {
        return List.of(new Finding(Severity.BROKEN, Sentences.in(locale, "platform.doctor.database." + what, details)));
    }

    /** Without what may be secret in it. */
    private static String shown(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
    }

    private static List<Finding> ask(DatabaseSettings details, int pool, Locale locale) throws SQLException {
        try (var connection = DriverManager.getConnection(details.url(), credentials(details))) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var answer = DatabaseAnswer.from(database);
            return answer.findings(locale, pool, Instant.now());
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
