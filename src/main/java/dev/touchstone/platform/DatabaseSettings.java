package dev.touchstone.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * An external PostgreSQL, as the operator named it.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param username the application's role, or null when the address has it
 * @param password its password, or null
 */
record DatabaseSettings(
        String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

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
