package dev.touchstone.testing;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own for a test, copied from one that was migrated once. The application's role owns it and is no
 * superuser, as in production.
 *
 * @param name of the database
 */
public record TestDatabase(String name) {

    public static final String ROLE = "touchstone";
    public static final String PASSWORD = "touchstone";

    private static final PostgresServer SERVER = PostgresServer.instance();
    private static final JdbcClient ADMIN = JdbcClient.create(SERVER.asSuperuser("postgres"));
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String MIGRATED = migrate();

    /** A fresh, empty, migrated database: for tests of one module's SQL without the application. */
    public static DataSource migrated() {
        return fresh().dataSource();
    }

    /** A fresh, empty, migrated database. */
    static TestDatabase fresh() {
        var database = new TestDatabase("test_" + COUNTER.incrementAndGet());
        copy(MIGRATED, database.name());
        return database;
    }

    /** A database without any table: for tests of the start itself. */
    public static TestDatabase empty() {
        var database = new TestDatabase("test_" + COUNTER.incrementAndGet());
        create(database.name());
        return database;
    }

    private static void create(String name) {
        ADMIN.sql("create database %s owner %s".formatted(name, ROLE)).update();
    }

    private static String migrate() {
        ADMIN.sql("create role %s login password '%s'".formatted(ROLE, PASSWORD))
                .update();
        create("migrated");
        Migrations.run(SERVER.dataSource("migrated", ROLE, PASSWORD));
        return "migrated";
    }

    /** Keeps a copy of the present state for {@link #restore()}. */
    void remember() {
        copy(name, name + "_pristine");
    }

    /** Back to the state that was remembered. Cuts every connection. */
    void restore() {
        copy(name + "_pristine", name);
    }

    private static void copy(String from, String to) {
        ADMIN.sql("drop database if exists %s with (force)".formatted(to)).update();
        ADMIN.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", from)
                .query()
                .listOfRows();
        ADMIN.sql("create database %s template %s owner %s".formatted(to, from, ROLE))
                .update();
    }

    /** JDBC address. */
    public String url() {
        return SERVER.urlOf(name);
    }

    /** As the application's role. */
    DataSource dataSource() {
        return SERVER.dataSource(name, ROLE, PASSWORD);
    }
}
