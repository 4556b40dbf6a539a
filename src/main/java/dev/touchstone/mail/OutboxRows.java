package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sender's side of the outbox. Leases run by the database's clock, so that nodes whose clocks differ agree; every
 * statement is a transaction of its own, and none is open while the network is used.
 */
@Repository
class OutboxRows {

    private static final String LEASE = """
            update mail.outbox o
               set state = 'SENDING', attempts = attempts + 1,
                   lease_until = clock_timestamp() + make_interval(secs => :lease)
             where o.id = (select id from mail.outbox
                            where state in ('PENDING', 'RETRY') and due_at <= :now
                            order by due_at
                              for update skip locked
                            limit 1)
            returning o.*
            """;

    /** Whoever held these may have handed them over before going silent. */
    private static final String RECLAIM = """
            update mail.outbox
               set state = case when once then 'UNKNOWN' else 'RETRY' end,
                   lease_until = null, due_at = :now, last_error = 'The sender went silent while handing it over'
             where state = 'SENDING' and lease_until < clock_timestamp()
            """;

    private static final String SETTLE = """
            update mail.outbox
               set state = :state, lease_until = null, due_at = :due, sent_at = :sentAt, last_error = :error,
                   attempts = attempts - :uncounted,
                   sealed_links = case when :final then null else sealed_links end
             where id = :id and state = 'SENDING' and attempts = :attempts
            """;

    private static final String SUPPRESS = """
            insert into mail.suppression (address, reason, at) values (:address, :reason, :at)
            on conflict (address) do nothing
            """;

    private static final String ATTACHMENTS = """
            select file_name, content_type, content from mail.attachment where mail = :mail order by position
            """;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyDue(Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from mail.outbox where state in ('PENDING', 'RETRY') and due_at <= :now)")
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Takes the letter that is due longest, for this long. */
    Optional<OutboxRow> lease(Instant now, Duration lease) {
        return jdbc.sql(LEASE)
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Decides about the letters of senders that went silent; returns how many. */
    int reclaim(Instant now) {
        return jdbc.sql(RECLAIM).param("now", Timestamp.from(now)).update();
    }

    /** Ends the lease; false when it was no longer this sender's. */
    boolean settle(OutboxRow row, Settlement settlement) {
        return jdbc.sql(SETTLE)
                        .param("id", row.id())
                        .param("attempts", row.attempts())
                        .param("state", settlement.state().name())
                        .param("final", settlement.state().isFinal())
                        .param("due", Timestamp.from(settlement.dueAt()))
                        .param("sentAt", timestamp(settlement.sentAt()), java.sql.Types.TIMESTAMP)
                        .param("error", settlement.error(), java.sql.Types.VARCHAR)
                        .param("uncounted", settlement.counted() ? 0 : 1)
                        .update()
                == 1;
    }

    void suppress(String address, String reason, Instant at) {
        jdbc.sql(SUPPRESS)
                .param("address", address.toLowerCase(java.util.Locale.ROOT))
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    private OutboxRow row(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new OutboxRow(
                id,
                rs.getString("recipient_name"),
                rs.getString("recipient_address"),
                Language.valueOf(rs.getString("language")),
                rs.getString("subject"),
                rs.getString("body_text"),
                rs.getString("body_html"),
                rs.getString("reply_to"),
                calendar(rs),
                attachments(id),
                rs.getBytes("sealed_links"),
                rs.getInt("attempts"),
                rs.getBoolean("once"),
                rs.getTimestamp("posted_at").toInstant());
    }

    private List<Attachment> attachments(UUID mail) {
        return jdbc.sql(ATTACHMENTS)
                .param("mail", mail)
                .query((rs, n) -> new Attachment(rs.getString(1), rs.getString(2), rs.getBytes(3)))
                .list();
    }

    static @Nullable CalendarPart calendar(ResultSet rs) throws SQLException {
        var method = rs.getString("calendar_method");
        return method == null ? null : new CalendarPart(method, rs.getString("calendar_ics"));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
