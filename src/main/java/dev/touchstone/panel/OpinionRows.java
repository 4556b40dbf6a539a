package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions of a panel, and what its decision kept of them. */
@Repository
class OpinionRows {

    private static final String ALL = """
            select d.minority, o.member, o.stand, o.words, o.stated_at, o.afterwards
              from (select cast(:application as uuid) as application) a
              left join panel.decision d on d.application = a.application
              left join panel.opinion o on o.application = a.application
             order by o.stated_at, o.member
            """;

    private static final String ADD = """
            insert into panel.opinion (application, member, stand, words, stated_at, afterwards)
            values (:application, :member, :stand, :words, :at, :afterwards)
            on conflict (application, member)
            """;

    private static final String REPLACE = """
            do update set stand = excluded.stand, words = excluded.words, stated_at = excluded.stated_at
            """;

    private final JdbcClient jdbc;

    OpinionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said about an application, the earliest first, and the minority’s view as the decision kept it. */
    record Said(List<Opinion> opinions, @Nullable String minority) {}

    Said of(JobApplicationId application) {
        var opinions = new ArrayList<Opinion>();
        var minority = new ArrayList<@Nullable String>();
        jdbc.sql(ALL).param("application", application.value()).query((RowCallbackHandler) row -> {
            minority.add(row.getString("minority"));
            if (row.getString("stand") != null) {
                opinions.add(opinion(row));
            }
        });
        return new Said(opinions, minority.get(0));
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                new AccountId(row.getObject("member", UUID.class)),
                Stand.valueOf(row.getString("stand")),
                row.getString("words"),
                row.getTimestamp("stated_at").toInstant(),
                row.getBoolean("afterwards"));
    }

    /** Once somebody has decided, nobody’s earlier word is replaced: false. */
    boolean put(JobApplicationId application, Opinion opinion) {
        return jdbc.sql(ADD + (opinion.afterwards() ? "do nothing" : REPLACE))
                        .param("application", application.value())
                        .param("member", opinion.member().value())
                        .param("stand", opinion.stand().name())
                        .param("words", opinion.words())
                        .param("at", Timestamp.from(opinion.at()))
                        .param("afterwards", opinion.afterwards())
                        .update()
                == 1;
    }

    void decide(JobApplicationId application, Outcome outcome, @Nullable String minority, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into panel.decision (application, outcome, minority, decided_by, decided_at)
                        values (:application, :outcome, :minority, :by, :at)
                        """)
                .param("application", application.value())
                .param("outcome", outcome.name())
                .param("minority", minority)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
