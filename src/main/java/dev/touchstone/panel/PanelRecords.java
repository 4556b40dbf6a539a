package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to panels: everything of one in one query. */
@Repository
class PanelRecords {

    private static final String ALL = """
            select a.arrived_for, a.arrived_at, coalesce(a.no_shows, 0) as no_shows,
                   (select r.no_shows from panel.no_show_rule r where r.job = :job) as most,
                   array(select b.at from panel.technical_break b where b.panel = p.id order by b.at, b.id) as broke_at,
                   array(select b.reason from panel.technical_break b where b.panel = p.id order by b.at, b.id) as broke_why,
                   array(select c.interviewer from panel.seat_change c where c.panel = p.id order by c.at, c.id) as gave,
                   array(select c.successor from panel.seat_change c where c.panel = p.id order by c.at, c.id) as took,
                   array(select c.reason from panel.seat_change c where c.panel = p.id order by c.at, c.id) as gave_why,
                   array(select c.at from panel.seat_change c where c.panel = p.id order by c.at, c.id) as gave_at
              from panel.panel p
              left join panel.attendance a on a.panel = p.id
             where p.id = :panel
            """;

    private final JdbcClient jdbc;

    PanelRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PanelRecord of(PanelId panel, JobOpeningId job) {
        return jdbc.sql(ALL)
                .param("job", job.value())
                .param("panel", panel.value())
                .query(PanelRecords::row)
                .single();
    }

    private static PanelRecord row(ResultSet row, int index) throws SQLException {
        var arrived = row.getTimestamp("arrived_at");
        return new PanelRecord(
                (Integer) row.getObject("arrived_for"),
                arrived == null ? null : arrived.toInstant(),
                row.getInt("no_shows"),
                (Integer) row.getObject("most"),
                breaks(row),
                changes(row));
    }

    private static List<PanelView.Break> breaks(ResultSet row) throws SQLException {
        var at = (Timestamp[]) row.getArray("broke_at").getArray();
        var why = (String[]) row.getArray("broke_why").getArray();
        return IntStream.range(0, at.length)
                .mapToObj(one -> new PanelView.Break(at[one].toInstant(), why[one]))
                .toList();
    }

    private static List<SeatChange> changes(ResultSet row) throws SQLException {
        var gave = (UUID[]) row.getArray("gave").getArray();
        var took = (UUID[]) row.getArray("took").getArray();
        var why = (String[]) row.getArray("gave_why").getArray();
        var at = (Timestamp[]) row.getArray("gave_at").getArray();
        return IntStream.range(0, gave.length)
                .mapToObj(one -> new SeatChange(
                        new AccountId(gave[one]),
                        took[one] == null ? null : new AccountId(took[one]),
                        why[one],
                        at[one].toInstant()))
                .toList();
    }
}
