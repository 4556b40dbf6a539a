package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return answer(sitting, AppealState.ANSWERED, answer, null, by, at);
    }

    /**
     * Answers of it are marked anew.
     *
     * @param total the one it is about
     * @return whether it was waiting for an answer
     */
    boolean accept(SittingId sitting, String answer, BigDecimal total, AccountId by, Instant at) {
        return answer(sitting, AppealState.REMARKING, answer, total, by, at);
    }

    private boolean answer(
            SittingId sitting, AppealState state, String answer, @Nullable BigDecimal total, AccountId by, Instant at) {
        return jdbc.sql("""
                                update writtentest.appeal
                                   set state = :state, answer = :answer, answered_by = :by, answered_at = :at, total_before = :total
                                 where sitting = :sitting and state = 'RAISED'
                                """)
                        .param("state", state.name())
                        .param("sitting", sitting.value())
                        .param("answer", answer)
                        .param("total", total)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The last of its answers was marked anew. */
    void remarked(SittingId sitting, BigDecimal total, Instant at) {
        jdbc.sql("""
                        update writtentest.appeal set state = 'REMARKED', total_after = :total, remarked_at = :at
                         where sitting = :sitting and state = 'REMARKING'
                        """)
                .param("sitting", sitting.value())
                .param("total", total)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Appeal appeal(ResultSet row, int index) throws SQLException {
        return new Appeal(
                AppealState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("answer"),
                instant(row, "answered_at"),
                row.getBigDecimal("total_before"),
                row.getBigDecimal("total_after"),
                instant(row, "remarked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
