package dev.touchstone.writtentest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections that are taken in order; none for papers without a section timer. */
@Repository
class PaperSections {

    private final JdbcClient jdbc;

    PaperSections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SittingId sitting, List<PaperSection> sections) {
        for (var section : sections) {
            jdbc.sql("""
                            insert into writtentest.paper_section (sitting, number, first_question, last_question, minutes)
                            values (:sitting, :number, :first, :last, :minutes)
                            """)
                    .param("sitting", sitting.value())
                    .param("number", section.number())
                    .param("first", section.first())
                    .param("last", section.last())
                    .param("minutes", section.minutes())
                    .update();
        }
    }

    /** In their order. */
    List<PaperSection> of(SittingId sitting) {
        return jdbc.sql("select * from writtentest.paper_section where sitting = :sitting order by number")
                .param("sitting", sitting.value())
                .query(PaperSections::section)
                .list();
    }

    /** The one that was opened last; empty before the start, and for papers without section timers. */
    Optional<PaperSection> current(SittingId sitting) {
        return jdbc.sql("""
                        select * from writtentest.paper_section
                         where sitting = :sitting and started_at is not null
                         order by number desc limit 1
                        """)
                .param("sitting", sitting.value())
                .query(PaperSections::section)
                .optional();
    }

    /** How far it is; who calls holds the lock on the application's row. */
    void save(SittingId sitting, PaperSection section) {
        jdbc.sql("""
                        update writtentest.paper_section
                           set extra_seconds = :extra, started_at = :started, until = :until, ended_at = :ended
                         where sitting = :sitting and number = :number
                        """)
                .param("sitting", sitting.value())
                .param("number", section.number())
                .param("extra", section.extra().toSeconds())
                .param("started", timestamp(section.startedAt()))
                .param("until", timestamp(section.until()))
                .param("ended", timestamp(section.endedAt()))
                .update();
    }

    private static PaperSection section(ResultSet row, int index) throws SQLException {
        return new PaperSection(
                row.getInt("number"),
                row.getInt("first_question"),
                row.getInt("last_question"),
                row.getObject("minutes", Integer.class),
                Duration.ofSeconds(row.getInt("extra_seconds")),
                instant(row, "started_at"),
                instant(row, "until"),
                instant(row, "ended_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
