package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The breaks of role-plays. */
@Repository
class BreakRows {

    private final JdbcClient jdbc;

    BreakRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(RolePlayId id, @Nullable AccountId account, String reason, Instant now) {
        jdbc.sql("""
                        insert into roleplay.technical_break (role_play, number, side, account, reason, began_at)
                        select :id, coalesce(max(number), 0) + 1, :side, :account, :reason, :now
                          from roleplay.technical_break where role_play = :id
                        """)
                .param("id", id.value())
                .param("side", account == null ? "CANDIDATE" : "STAFF")
                .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(RolePlayId id, TechnicalBreak.Outcome outcome, Instant now) {
        jdbc.sql("""
                        update roleplay.technical_break set ended_at = :now, outcome = :outcome
                         where role_play = :id and ended_at is null
                        """)
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<TechnicalBreak> of(RolePlayId id) {
        return jdbc.sql("select * from roleplay.technical_break where role_play = :id order by number")
                .param("id", id.value())
                .query(BreakRows::read)
                .list();
    }

    /** The breaks of a role-play and those after which an earlier talk of its appointment began anew, in the order of time. */
    List<TechnicalBreak> withRestarts(RolePlay rolePlay) {
        return jdbc.sql("""
                        select b.* from roleplay.technical_break b join roleplay.role_play r on r.id = b.role_play
                         where r.id = :id or (b.outcome = 'RESTARTED' and r.appointment = :appointment and r.id < :id)
                         order by b.began_at, b.number
                        """)
                .param("id", rolePlay.id().value())
                .param("appointment", rolePlay.appointment().value())
                .query(BreakRows::read)
                .list();
    }

    private static TechnicalBreak read(ResultSet row, int index) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var outcome = row.getString("outcome");
        var endedAt = row.getTimestamp("ended_at");
        return new TechnicalBreak(
                row.getInt("number"),
                account == null ? null : new AccountId(account),
                row.getString("reason"),
                row.getTimestamp("began_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                outcome == null ? null : TechnicalBreak.Outcome.valueOf(outcome));
    }
}
