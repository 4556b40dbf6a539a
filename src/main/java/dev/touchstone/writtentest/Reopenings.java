package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tests that were opened again, with what was taken back. */
@Repository
class Reopenings {

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<Reopening> of(SittingId sitting) {
        return jdbc.sql("select * from writtentest.reopening where sitting = :sitting order by number")
                .param("sitting", sitting.value())
                .query((row, index) -> new Reopening(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("reason"),
                        row.getInt("minutes"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getBigDecimal("total")))
                .list();
    }

    /** Keeps what was there and takes the marks back; before the sitting itself is saved as open. */
    void add(SittingId sitting, Reopening reopening) {
        jdbc.sql("""
                        insert into writtentest.reopening (sitting, number, at, account, reason, minutes, submitted_at, by_deadline,
                                                           total, marked_by, marked_at)
                        select id, :number, :at, :account, :reason, :minutes, submitted_at, by_deadline, total, marked_by, marked_at
                          from writtentest.sitting where id = :sitting
                        """)
                .param("sitting", sitting.value())
                .param("number", reopening.number())
                .param("at", Timestamp.from(reopening.at()))
                .param("account", reopening.by().value())
                .param("reason", reopening.reason())
                .param("minutes", reopening.minutes())
                .update();
        takeBack(sitting, reopening.number());
    }

    private void takeBack(SittingId sitting, int number) {
        jdbc.sql("""
                        with gone as (delete from writtentest.mark where sitting = :sitting returning position, points, comment)
                        insert into writtentest.taken_back_mark (sitting, reopening, position, points, comment)
                        select :sitting, :number, position, points, comment from gone
                        """).param("sitting", sitting.value()).param("number", number).update();
        jdbc.sql("""
                        with gone as (delete from writtentest.given_mark where sitting = :sitting
                                      returning position, round, marker, points, ticks, comment, given_at)
                        insert into writtentest.taken_back_given_mark (sitting, reopening, position, round, marker, points, ticks, comment, given_at)
                        select :sitting, :number, position, round, marker, points, ticks, comment, given_at from gone
                         where points is not null
                        """).param("sitting", sitting.value()).param("number", number).update();
        jdbc.sql("update writtentest.marking_course set round = null where sitting = :sitting")
                .param("sitting", sitting.value())
                .update();
        jdbc.sql(
                        "update writtentest.sitting set marked_by = null, marked_at = null, result_told_at = null where id = :sitting")
                .param("sitting", sitting.value())
                .update();
    }
}
