package dev.touchstone.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL that is measured: an embedded one with durable commits, or the one that was named. */
final class Database implements AutoCloseable {

    private final @Nullable EmbeddedPostgres server;
    private final long postmaster;
    private final String url;
    private final HikariDataSource pool = new HikariDataSource();

    private Database(@Nullable EmbeddedPostgres server, long postmaster, String url) {
        this.server = server;
        this.postmaster = postmaster;
        this.url = url;
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
    }

    static Database start(Settings settings) throws IOException, SQLException {
        return settings.databaseUrl().isEmpty()
                ? embedded(settings.directory().resolve("cluster"))
                : new Database(null, -1, settings.databaseUrl());
    }

    private static Database embedded(Path data) throws IOException, SQLException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "80")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role touchstone login");
            statement.execute("create database touchstone owner touchstone");
        }
        return new Database(server, postmaster(data), server.getJdbcUrl("touchstone", "touchstone"));
    }

    String url() {
        return url;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Processor time of all of the server's processes; NaN when it is not ours. */
    double cpu() {
        return server == null ? Double.NaN : Cpu.ofFamily(postmaster);
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** For the load: many rows through {@code COPY}, flushed once at the end. */
    interface Load {
        void into(Connection connection, PGConnection copying) throws SQLException, IOException;
    }

    void load(Load load) throws SQLException, IOException {
        var loadUrl = server == null ? url : server.getJdbcUrl("postgres", "touchstone");
        try (var connection = DriverManager.getConnection(loadUrl);
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set timezone = 'UTC'");
            if (server != null) {
                statement.execute("set session_replication_role = replica"); // foreign keys hold by construction
            }
            connection.setAutoCommit(false);
            load.into(connection, connection.unwrap(PGConnection.class));
            connection.commit();
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
