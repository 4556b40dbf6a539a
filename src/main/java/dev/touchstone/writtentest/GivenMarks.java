package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.MarkingPointId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What markers say of answers, until it is settled and afterwards. */
@Repository
class GivenMarks {

    private final JdbcClient jdbc;

    GivenMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all rounds, by position and round. */
    List<GivenMark> of(SittingId sitting) {
        return jdbc.sql("""
                        select * from writtentest.given_mark where sitting = :sitting
                         order by position, array_position(array['FIRST', 'SECOND', 'ADJUDICATION', 'APPEAL'], round)
                        """)
                .param("sitting", sitting.value())
                .query(GivenMarks::mark)
                .list();
    }

    /**
     * Keeps it, unless it is somebody else’s or handed in; false then. Holding an answer takes no draft and no words of one’s own away. Whose draft
     * is taken over is remembered.
     */
    boolean keep(SittingId sitting, GivenMark mark, Instant at) {
        return jdbc.sql("""
                        with taken as (
                            insert into writtentest.taken_draft (sitting, position, round, marker, at)
                            select sitting, position, round, marker, :at from writtentest.given_mark
                             where sitting = :sitting and position = :position and round = :round and marker <> :marker
                               and points is not null and given_at is null and held_until <= :at
                            on conflict do nothing)
                        insert into writtentest.given_mark as kept (sitting, position, round, marker, points, ticks, comment, saved_at, given_at, held_until)
                        values (:sitting, :position, :round, :marker, :points, :ticks, :comment,
                                case when cast(:points as numeric) is null then null else cast(:at as timestamptz) end,
                                case when :given then cast(:at as timestamptz) end, :until)
                        on conflict (sitting, position, round) do update
                           set marker = excluded.marker, points = excluded.points, ticks = excluded.ticks,
                               comment = case when excluded.points is null and kept.marker = excluded.marker
                                              then coalesce(excluded.comment, kept.comment) else excluded.comment end,
                               saved_at = excluded.saved_at, given_at = excluded.given_at, held_until = excluded.held_until
                         where kept.given_at is null
                           and (kept.held_until <= :at or (kept.marker = excluded.marker and (excluded.points is not null or kept.points is null)))
                        """)
                        .param("sitting", sitting.value())
                        .param("position", mark.position())
                        .param("round", mark.round().name())
                        .param("marker", mark.marker().value())
                        .param("points", mark.points())
                        .param("ticks", ticks(mark))
                        .param("comment", mark.comment())
                        .param("given", mark.given())
                        .param("at", Timestamp.from(at))
                        .param("until", Timestamp.from(mark.heldUntil()))
                        .update()
                > 0;
    }

    /** Hands in what a marker said of a paper in a round. */
    void give(SittingId sitting, MarkingRound round, AccountId marker, Instant at) {
        jdbc.sql("""
                        update writtentest.given_mark set given_at = :at
                         where sitting = :sitting and round = :round and marker = :marker and points is not null and given_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("sitting", sitting.value())
                .param("round", round.name())
                .param("marker", marker.value())
                .update();
    }

    /** The settled points are made of this round’s. */
    void count(SittingId sitting, MarkingRound round) {
        jdbc.sql(
                        "update writtentest.given_mark set counts = true where sitting = :sitting and round = :round and given_at is not null")
                .param("sitting", sitting.value())
                .param("round", round.name())
                .update();
    }

    /** Of one answer this round’s counts from now on, and no other’s. */
    void countAlone(SittingId sitting, int position, MarkingRound round) {
        jdbc.sql(
                        "update writtentest.given_mark set counts = (round = :round) where sitting = :sitting and position = :position and given_at is not null")
                .param("sitting", sitting.value())
                .param("position", position)
                .param("round", round.name())
                .update();
    }

    /** Takes a draft back, so that nobody has said anything of the answer. */
    void forget(SittingId sitting, int position, MarkingRound round, AccountId marker) {
        jdbc.sql("""
                        delete from writtentest.given_mark
                         where sitting = :sitting and position = :position and round = :round and marker = :marker and given_at is null
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .param("round", round.name())
                .param("marker", marker.value())
                .update();
    }

    /** What the same ticks come to by now; nothing where others were set meanwhile. */
    void revalue(SittingId sitting, GivenMark mark, BigDecimal points) {
        jdbc.sql("""
                        update writtentest.given_mark set points = :points
                         where sitting = :sitting and position = :position and round = :round and ticks = :ticks and points is not null
                        """)
                .param("points", points)
                .param("sitting", sitting.value())
                .param("position", mark.position())
                .param("round", mark.round().name())
                .param("ticks", ticks(mark))
                .update();
    }

    private static UUID[] ticks(GivenMark mark) {
        return mark.ticks().stream().map(MarkingPointId::value).sorted().toArray(UUID[]::new);
    }

    private static GivenMark mark(ResultSet row, int index) throws SQLException {
        return new GivenMark(
                row.getInt("position"),
                MarkingRound.valueOf(row.getString("round")),
                new AccountId(row.getObject("marker", UUID.class)),
                row.getBigDecimal("points"),
                Arrays.stream((UUID[]) row.getArray("ticks").getArray())
                        .map(MarkingPointId::new)
                        .collect(Collectors.toSet()),
                row.getString("comment"),
                row.getTimestamp("given_at") != null,
                row.getBoolean("counts"),
                row.getTimestamp("held_until").toInstant());
    }
}
