package dev.touchstone.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Which PostgreSQL to connect to.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param username the application's role, or null when the address has it
 * @param password its password, or null
 */
record DatabaseSettings(
        String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

    /** {@code postgres://user:secret@host:5432/database}, as hosting services hand it out. */
    private static final Pattern SHORT_FORM =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>.+)");

    /** Whether the operator named a database. */
    static boolean external(Environment settings) {
        return StringUtils.hasText(settings.getProperty("touchstone.database.url"));
    }

    /** The database the operator named. */
    static DatabaseSettings of(Environment settings) {
        var url = settings.getRequiredProperty("touchstone.database.url").strip();
        var username = text(settings.getProperty("touchstone.database.username"));
        var password = text(settings.getProperty("touchstone.database.password"));
        var form = SHORT_FORM.matcher(url);
        return form.matches() ? fromShortForm(form, username, password) : new DatabaseSettings(url, username, password);
    }

    private static DatabaseSettings fromShortForm(Matcher form, @Nullable String username, @Nullable String password) {
        return new DatabaseSettings(
                "jdbc:postgresql://" + form.group("rest"),
                username == null ? form.group("user") : username,
                password == null ? form.group("password") : password);
    }

    private static @Nullable String text(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }

    @Override
    public @Nullable String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
