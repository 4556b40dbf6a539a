package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reader's side of the outbox: letters with their secret links hidden. */
@Repository
class LetterViews {

    private static final String VIEW = """
            select o.*, array(select a.file_name from mail.attachment a where a.mail = o.id order by a.position) as files
              from mail.outbox o
            """;

    private static final String LATEST = """
            select distinct on (application) application, state
              from mail.outbox
             where application in (:applications)
             order by application, posted_at desc, id desc
            """;

    private final JdbcClient jdbc;

    LetterViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter with what its view hides.
     *
     * @param view as staff see it
     * @param businessKey what it is about
     * @param text with the marks of its secret links
     */
    record Stored(MailView view, String businessKey, String text) {}

    Optional<Stored> find(MailId mail) {
        return jdbc.sql(VIEW + " where o.id = :id")
                .param("id", mail.value())
                .query((rs, n) -> new Stored(view(rs), rs.getString("business_key"), rs.getString("body_text")))
                .optional();
    }

    List<MailView> of(UUID application) {
        return jdbc.sql(VIEW + " where o.application = :application order by o.posted_at desc, o.id desc")
                .param("application", application)
                .query((rs, n) -> view(rs))
                .list();
    }

    Map<UUID, DeliveryState> latest(Collection<UUID> applications) {
        var states = new LinkedHashMap<UUID, DeliveryState>();
        if (!applications.isEmpty()) {
            jdbc.sql(LATEST).param("applications", applications).query(rs -> {
                states.put(rs.getObject(1, UUID.class), DeliveryState.valueOf(rs.getString(2)));
            });
        }
        return states;
    }

    private static MailView view(ResultSet rs) throws SQLException {
        return new MailView(
                new MailId(rs.getObject("id", UUID.class)),
                rs.getString("kind"),
                rs.getString("recipient_name"),
                rs.getString("recipient_address"),
                Language.valueOf(rs.getString("language")),
                rs.getString("subject"),
                Typeset.hide(rs.getString("body_text")),
                Typeset.hide(rs.getString("body_html")),
                OutboxRows.calendar(rs),
                List.of((String[]) rs.getArray("files").getArray()),
                DeliveryState.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getTimestamp("posted_at").toInstant(),
                rs.getTimestamp("due_at").toInstant(),
                instant(rs, "sent_at"),
                rs.getString("last_error"),
                rs.getObject("application", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
