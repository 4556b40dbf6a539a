package dev.touchstone.panel;

import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
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
}
