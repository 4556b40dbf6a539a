package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals, one a sitting. */
@Repository
class Appeals {

    private final JdbcClient jdbc;

    Appeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appeal> of(SittingId sitting) {
        return jdbc.sql("select * from writtentest.appeal where sitting = :sitting")
                .param("sitting", sitting.value())
                .query(Appeals::appeal)
                .optional();
    }

    /** @return whether it is the first */
    boolean insert(SittingId sitting, String words, Instant at) {
        return jdbc.sql("""
                                insert into writtentest.appeal (sitting, state, words, raised_at)
                                values (:sitting, 'RAISED', :words, :at)
                                on conflict (sitting) do nothing
                                """)
                        .param("sitting", sitting.value())
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return whether it was waiting for an answer */
    boolean answer(SittingId sitting, String answer, AccountId by, Instant at) {
        return jdbc.sql("""
                                update writtentest.appeal
                                   set state = 'ANSWERED', answer = :answer, answered_by = :by, answered_at = :at
                                 where sitting = :sitting and state = 'RAISED'
                                """)
                        .param("sitting", sitting.value())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Appeal appeal(ResultSet row, int index) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Appeal(
                AppealState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
