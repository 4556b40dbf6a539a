package dev.touchstone.hiring.web;

import dev.touchstone.identity.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The candidate groups of a person: their roles in the teams of their jobs, written as the models write them. */
@Component
class HeldGroups {

    private final JdbcClient jdbc;

    HeldGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code RECRUITER:0198…}. */
    List<String> of(AccountId account) {
        return jdbc.sql("select role || ':' || job from jobs.v_team where account = :account")
                .param("account", account.value())
                .query(String.class)
                .list();
    }
}
