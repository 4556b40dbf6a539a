package dev.touchstone.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of this test run, started once: in a container where a Docker engine answers, else the embedded one.
 * The switch is the system property {@code touchstone.test.database}: {@code auto} (default), {@code docker} or
 * {@code embedded}.
 *
 * @param url JDBC address with {@code %s} for the database
 * @param user a superuser
 * @param password of that user
 */
record PostgresServer(String url, String user, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final PostgresServer INSTANCE = start();

    static PostgresServer instance() {
        return INSTANCE;
    }

    private static PostgresServer start() {
        return switch (System.getProperty("touchstone.test.database", "auto")) {
            case "docker" -> container();
            case "embedded" -> embedded();
            default -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        };
    }

    @SuppressWarnings("resource") // lives as long as the test run
    private static PostgresServer container() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        LOG.info("Tests run on PostgreSQL in a container ({})", container.getDockerImageName());
        var url = "jdbc:postgresql://%s:%d/%%s".formatted(container.getHost(), container.getMappedPort(5432));
        return new PostgresServer(url, container.getUsername(), container.getPassword());
    }

    private static PostgresServer embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server)); // after the last context
            LOG.info("Tests run on the embedded PostgreSQL, port {}", server.getPort());
            return new PostgresServer("jdbc:postgresql://localhost:%d/%%s".formatted(server.getPort()), "postgres", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    /** JDBC address of a database. */
    String urlOf(String database) {
        return url.formatted(database);
    }

    /** A database as superuser. */
    DataSource asSuperuser(String database) {
        return dataSource(database, user, password);
    }

    /** A database as some role. */
    DataSource dataSource(String database, String role, String itsPassword) {
        var source = new PGSimpleDataSource();
        source.setUrl(urlOf(database));
        source.setUser(role);
        source.setPassword(itsPassword);
        return source;
    }
}
