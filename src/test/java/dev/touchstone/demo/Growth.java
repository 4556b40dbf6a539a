package dev.touchstone.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred more of everything that pages list. Made by {@code AutowireCapableBeanFactory.createBean}. */
class Growth {

    private static final int MORE = 200;

    /** Copies rows of a table with other values in some of its columns. */
    private record Copy(String table, String where, String changed) {}

    private final JdbcClient jdbc;

    Growth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void everything() {
        var jobs =
                jdbc.sql("select id from jobs.job").query(java.util.UUID.class).list();
        List.of(
                        // one application has more of everything
                        new Copy("mail.outbox", "application is not null", "'id', gen_random_uuid(), 'copy', 100 + g"),
                        new Copy("candidates.stage_decision", "true", "'id', gen_random_uuid()"),
                        new Copy("candidates.stage_proposal", "true", "'id', gen_random_uuid()"),
                        new Copy(
                                "roleplay.message", "number = 1", "'number', 1000 + g, 'client_id', gen_random_uuid()"),
                        // there are more people, questions and jobs
                        new Copy("identity.account", "true", "'id', gen_random_uuid(), 'email', g || (r ->> 'email')"))
                .forEach(this::copy);
        assert !jobs.isEmpty();
    }

    private void copy(Copy copy) {
        jdbc.sql("""
                        insert into %1$s
                        select made.*
                          from (select to_jsonb(t) as r from %1$s t where %2$s order by 1 limit 400) some,
                               generate_series(1, %4$d) g,
                               jsonb_populate_record(null::%1$s, r || jsonb_build_object(%3$s)) made
                        """.formatted(copy.table(), copy.where(), copy.changed(), MORE))
                .update();
    }
}
