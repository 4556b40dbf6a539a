package dev.touchstone.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The PostgreSQL that comes with the application, for the demo and a first try: real, durable, on a free port of this
 * machine only. The application signs in as a plain role that owns its database, never as superuser.
 */
final class LocalPostgres implements AutoCloseable {

    static final String ROLE = "touchstone";
    private static final String DATABASE = "touchstone";

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private LocalPostgres(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /** Starts the server on a claimed directory; makes cluster, role and database on the first start. */
    static LocalPostgres start(DataDirectory directory) throws IOException, SQLException {
        OrphanedPostgres.end(directory.resolve(DataDirectory.CLUSTER));
        var local = new LocalPostgres(directory, server(directory));
        local.createRoleAndDatabase();
        return local;
    }

    private static EmbeddedPostgres server(DataDirectory directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve(DataDirectory.CLUSTER))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("pg-bin").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .start();
    }

    private void createRoleAndDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            unless(
                    connection,
                    "select 1 from pg_roles where rolname = '" + ROLE + "'",
                    "create role " + ROLE + " login");
            unless(
                    connection,
                    "select 1 from pg_database where datname = '" + DATABASE + "'",
                    "create database " + DATABASE + " owner " + ROLE);
        }
    }

    private static void unless(Connection connection, String exists, String create) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(exists)) {
            if (!row.next()) {
                try (var creation = connection.createStatement()) {
                    creation.execute(create);
                }
            }
        }
    }

    /** Where the application connects to. */
    String jdbcUrl() {
        return server.getJdbcUrl(ROLE, DATABASE);
    }

    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }
}
