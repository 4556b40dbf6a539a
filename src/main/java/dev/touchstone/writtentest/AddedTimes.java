package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sittings got on top of their minutes. */
@Repository
class AddedTimes {

    private final JdbcClient jdbc;

    AddedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SittingId sitting, AddedTime added) {
        var by = added.by();
        jdbc.sql("""
                        insert into writtentest.added_time (sitting, at, seconds, cause, account, reason)
                        values (:sitting, :at, :seconds, :cause, :account, :reason)
                        """)
                .param("sitting", sitting.value())
                .param("at", Timestamp.from(added.at()))
                .param("seconds", added.more().toSeconds())
                .param("cause", added.cause().name())
                .param("account", by == null ? null : by.value())
                .param("reason", added.reason())
                .update();
    }

    /** The earliest first. */
    List<AddedTime> of(SittingId sitting) {
        return jdbc.sql("select * from writtentest.added_time where sitting = :sitting order by at")
                .param("sitting", sitting.value())
                .query((row, index) -> {
                    var account = row.getObject("account", UUID.class);
                    return new AddedTime(
                            row.getTimestamp("at").toInstant(),
                            Duration.ofSeconds(row.getInt("seconds")),
                            MoreTimeCause.valueOf(row.getString("cause")),
                            account == null ? null : new AccountId(account),
                            row.getString("reason"));
                })
                .list();
    }

    /** How much a sitting got for one cause so far. */
    Duration total(SittingId sitting, MoreTimeCause cause) {
        return of(sitting).stream()
                .filter(added -> added.cause() == cause)
                .map(AddedTime::more)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
