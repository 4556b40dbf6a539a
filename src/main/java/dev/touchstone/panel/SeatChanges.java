package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gave which seat away, as long as the panel is kept. */
@Repository
class SeatChanges {

    private final JdbcClient jdbc;

    SeatChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PanelId panel, SeatChange change) {
        jdbc.sql("""
                        insert into panel.seat_change (id, panel, interviewer, successor, reason, at)
                        values (:id, :panel, :interviewer, :successor, :reason, :at)
                        """)
                .param("id", UuidV7.next())
                .param("panel", panel.value())
                .param("interviewer", change.interviewer().value())
                .param(
                        "successor",
                        change.successor() == null ? null : change.successor().value())
                .param("reason", change.reason())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** In the order they happened. */
    List<SeatChange> of(PanelId panel) {
        return jdbc.sql(
                        "select interviewer, successor, reason, at from panel.seat_change where panel = :panel order by at, id")
                .param("panel", panel.value())
                .query((row, index) -> {
                    var successor = row.getObject("successor", UUID.class);
                    return new SeatChange(
                            new AccountId(row.getObject("interviewer", UUID.class)),
                            successor == null ? null : new AccountId(successor),
                            row.getString("reason"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
