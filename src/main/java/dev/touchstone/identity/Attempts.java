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

    /** Records a try and says whether it is still within the limit. Recorded first, so that tries at once all count. */
    boolean allow(String subject, Limit limit) {
        var now = clock.instant();
        jdbc.sql("insert into identity.attempt (id, subject, at) values (:id, :subject, :now)")
                .param("id", UuidV7.next())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        var count = jdbc.sql("select count(*) from identity.attempt where subject = :subject and at > :since")
                .param("subject", subject)
                .param("since", Timestamp.from(now.minus(limit.window())))
                .query(Integer.class)
                .single();
        return count <= limit.tries();
    }

    /** Forgets the tries of a subject: it has proved itself. */
    void forget(String subject) {
        jdbc.sql("delete from identity.attempt where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
