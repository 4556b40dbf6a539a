package dev.touchstone.panel;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came, who did not, what broke off, and each job’s rule about it. */
@Repository
class AttendanceRows {

    private static final String ARRIVED = """
            insert into panel.attendance (panel, arrived_for, arrived_at) values (:panel, :sequence, :at)
            on conflict (panel) do update
               set arrived_for = excluded.arrived_for, arrived_at = excluded.arrived_at
             where attendance.arrived_for is distinct from excluded.arrived_for
            """;

    private final JdbcClient jdbc;

    AttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for a time: who says it again changes nothing. */
    void arrive(PanelId panel, int sequence, Instant at) {
        jdbc.sql(ARRIVED)
                .param("panel", panel.value())
                .param("sequence", sequence)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** When the candidate came to the time of this sequence or a later one of the same. */
    Optional<Instant> arrived(PanelId panel, int since) {
        return jdbc.sql("select arrived_at from panel.attendance where panel = :panel and arrived_for >= :since")
                .param("panel", panel.value())
                .param("since", since)
                .query((row, index) -> row.getTimestamp("arrived_at").toInstant())
                .optional();
    }

    void miss(PanelId panel) {
        jdbc.sql("""
                        insert into panel.attendance (panel, no_shows) values (:panel, 1)
                        on conflict (panel) do update set no_shows = attendance.no_shows + 1
                        """).param("panel", panel.value()).update();
    }

    int noShows(PanelId panel) {
        return jdbc.sql("select no_shows from panel.attendance where panel = :panel")
                .param("panel", panel.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void breakOff(PanelId panel, TechnicalBreak broken) {
        jdbc.sql("""
                        insert into panel.technical_break (id, panel, account, reason, at)
                        values (:id, :panel, :account, :reason, :at)
                        """)
                .param("id", UuidV7.next())
                .param("panel", panel.value())
                .param("account", broken.account().value())
                .param("reason", broken.reason())
                .param("at", Timestamp.from(broken.at()))
                .update();
    }

    Optional<Integer> rule(JobOpeningId job) {
        return jdbc.sql("select no_shows from panel.no_show_rule where job = :job")
                .param("job", job.value())
                .query(Integer.class)
                .optional();
    }

    void rule(JobOpeningId job, int noShows) {
        jdbc.sql("""
                        insert into panel.no_show_rule (job, no_shows) values (:job, :shows)
                        on conflict (job) do update set no_shows = excluded.no_shows
                        """).param("job", job.value()).param("shows", noShows).update();
    }
}
