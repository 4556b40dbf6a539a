package dev.touchstone.identity;

import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts tries per subject in a sliding window, for all nodes together. A limit passes by itself; nobody is locked out for good. */
@Repository
class Attempts {

    /** How many tries in how long. */
    record Limit(int tries, Duration window) {}

    private static final String EARLIER = """
            select at
              from identity.attempt
             where subject = :subject and at > :since and id <> :id
             order by at desc
             limit :tries
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subject of an address that was typed in; the address itself is not kept. */
    static String of(String area, String email) {
        return area + ":" + HexFormat.of().formatHex(SecretToken.sha256(Emails.normal(email)));
    }

    /** Whether one more try is within the limit; it is counted then. */
    boolean allow(String subject, Limit limit) {
        return pause(subject, limit).isZero();
    }

    /**
     * Zero when one more try is within the limit, else the time until there is one again. Recorded first, so that tries
     * at once all count; a try that is refused is taken off again, so that whoever goes on trying does not prolong it.
     */
    Duration pause(String subject, Limit limit) {
        var now = clock.instant();
        var id = UuidV7.next();
        jdbc.sql("insert into identity.attempt (id, subject, at) values (:id, :subject, :now)")
                .param("id", id)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        var earlier = jdbc.sql(EARLIER)
                .param("subject", subject)
                .param("since", Timestamp.from(now.minus(limit.window())))
                .param("id", id)
                .param("tries", limit.tries())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .list();
        if (earlier.size() < limit.tries()) {
            return Duration.ZERO;
        }
        jdbc.sql("delete from identity.attempt where id = :id").param("id", id).update();
        var free = earlier.get(limit.tries() - 1).plus(limit.window());
        return free.isAfter(now) ? Duration.between(now, free) : Duration.ofSeconds(1);
    }

    /** Forgets the tries of a subject: it has proved itself. */
    void forget(String subject) {
        jdbc.sql("delete from identity.attempt where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
