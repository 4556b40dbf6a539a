package dev.touchstone.mail;

import dev.touchstone.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody's mailbox in the demo, so that a visitor can open every link without a mail server. */
@Repository
@Profile("demo")
public class DemoMailbox {

    private static final String NEWEST = """
            select id, recipient, received_at, sealed
              from mail.demo_message
             where :recipient = '' or recipient = :recipient
             order by received_at desc, id desc
             limit :limit
            """;

    private static final String RECIPIENTS = """
            select recipient from mail.demo_message group by recipient order by max(received_at) desc limit 200
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    DemoMailbox(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    void store(String recipient, byte[] raw) {
        var id = UuidV7.next();
        jdbc.sql("insert into mail.demo_message (id, recipient, received_at, sealed) values (:id, :to, :at, :sealed)")
                .param("id", id)
                .param("to", recipient)
                .param("at", Timestamp.from(clock.instant()))
                .param("sealed", seal.close(id, raw))
                .update();
    }

    /**
     * The newest messages.
     *
     * @param recipient bare address; empty = everybody's
     */
    public List<DemoMessage> newest(String recipient, int limit) {
        return jdbc.sql(NEWEST)
                .param("recipient", recipient)
                .param("limit", limit)
                .query((rs, n) -> message(rs))
                .list();
    }

    /** Everybody who got a message, who got the newest one first. */
    public List<String> recipients() {
        return jdbc.sql(RECIPIENTS).query(String.class).list();
    }

    public Optional<DemoMessage> find(UUID id) {
        return jdbc.sql("select id, recipient, received_at, sealed from mail.demo_message where id = :id")
                .param("id", id)
                .query((rs, n) -> message(rs))
                .optional();
    }

    /** One attached file of a message, counted from 0. */
    public Optional<Attachment> file(UUID id, int number) {
        return jdbc.sql("select sealed from mail.demo_message where id = :id")
                .param("id", id)
                .query((rs, n) -> new ReceivedParts(seal.open(id, rs.getBytes(1))))
                .optional()
                .flatMap(parts -> parts.file(number));
    }

    private DemoMessage message(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new ReceivedParts(seal.open(id, rs.getBytes("sealed")))
                .message(
                        id,
                        rs.getString("recipient"),
                        rs.getTimestamp("received_at").toInstant());
    }
}
