package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who must not rate whom. */
@Repository
class RecusalRows {

    private final JdbcClient jdbc;

    RecusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were declared. */
    List<Recusal> of(JobApplicationId application) {
        return jdbc.sql(
                        "select * from scorecards.recusal where application = :application order by declared_at, account")
                .param("application", application.value())
                .query((row, index) -> new Recusal(
                        new AccountId(row.getObject("account", UUID.class)),
                        Stage.valueOf(row.getString("stage")),
                        Recusal.Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getTimestamp("declared_at").toInstant()))
                .list();
    }

    void insert(JobApplicationId application, Recusal recusal) {
        jdbc.sql("""
                        insert into scorecards.recusal (application, account, stage, kind, note, declared_at)
                        values (:application, :account, :stage, :kind, :note, :at)
                        on conflict (application, account) do nothing
                        """)
                .param("application", application.value())
                .param("account", recusal.account().value())
                .param("stage", recusal.stage().name())
                .param("kind", recusal.kind().name())
                .param("note", recusal.note())
                .param("at", Timestamp.from(recusal.declaredAt()))
                .update();
    }
}
