package dev.touchstone.mail;

import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writer's side of the outbox. */
@Repository
class Letters {

    private static final String INSERT = """
            insert into mail.outbox (id, kind, business_key, revision, recipient_name, recipient_address, language,
                   application, once, subject, body_text, body_html, reply_to, calendar_method, calendar_ics,
                   sealed_links, state, posted_at, due_at)
            values (:id, :kind, :key, :revision, :name, :address, :language,
                   :application, :once, :subject, :text, :html, :replyTo, :method, :ics,
                   :sealed, :state, :now, :due)
            on conflict (kind, business_key, recipient_address, revision, copy) do nothing
            """;

    private static final String EXISTING = """
            select id from mail.outbox
             where kind = :kind and business_key = :key and recipient_address = :address and revision = :revision
               and copy = 0
            """;

    private static final String COPY = """
            insert into mail.outbox (id, kind, business_key, revision, copy, recipient_name, recipient_address,
                   language, application, once, subject, body_text, body_html, reply_to, calendar_method, calendar_ics,
                   sealed_links, state, posted_at, due_at)
            select :id, kind, business_key, revision,
                   (select max(m.copy) + 1 from mail.outbox m
                     where (m.kind, m.business_key, m.recipient_address, m.revision)
                         = (o.kind, o.business_key, o.recipient_address, o.revision)),
                   recipient_name, recipient_address, language, application, once, subject, body_text, body_html,
                   reply_to, calendar_method, calendar_ics, :sealed, 'PENDING', :now, :now
              from mail.outbox o
             where o.id = :original
            """;

    private static final String COPY_FILES = """
            insert into mail.attachment (mail, position, file_name, content_type, content)
            select :id, position, file_name, content_type, content from mail.attachment where mail = :original
            """;

    private static final String ATTACH = """
            insert into mail.attachment (mail, position, file_name, content_type, content)
            values (:mail, :position, :name, :type, :content)
            """;

    private static final String ERASE = """
            update mail.outbox
               set recipient_name = '', recipient_address = '', subject = '', body_text = '', body_html = '',
                   reply_to = null, calendar_ics = case when calendar_method is null then null else '' end,
                   sealed_links = null, last_error = null, business_key = id::text, lease_until = null,
                   state = case when state in ('PENDING', 'SENDING', 'RETRY', 'UNKNOWN') then 'CANCELLED' else state end
             where application in (:applications)
            """;

    private final JdbcClient jdbc;
    private final LinkSeal seal;

    Letters(JdbcClient jdbc, LinkSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Stores the letter; empty when the same letter is there already. */
    Optional<MailId> add(Letter letter, Typeset set, boolean once, boolean suppressed, Instant now, Instant due) {
        var id = UuidV7.next();
        var calendar = letter.calendar();
        int added = jdbc.sql(INSERT)
                .param("id", id)
                .param("kind", letter.kind())
                .param("key", letter.businessKey())
                .param("revision", letter.revision())
                .param("name", Marks.oneLine(letter.recipientName()))
                .param("address", letter.recipientAddress())
                .param("language", letter.language().name())
                .param("application", letter.application(), Types.OTHER)
                .param("once", once)
                .param("subject", set.subject())
                .param("text", set.text())
                .param("html", set.html())
                .param("replyTo", MimeLetter.replyTo(letter), Types.VARCHAR)
                .param("method", calendar == null ? null : calendar.method(), Types.VARCHAR)
                .param("ics", calendar == null ? null : calendar.ics(), Types.VARCHAR)
                .param("sealed", suppressed ? null : seal.close(id, set.secrets()), Types.BINARY)
                .param("state", (suppressed ? DeliveryState.SUPPRESSED : DeliveryState.PENDING).name())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        attach(id, letter.attachments());
        return Optional.of(new MailId(id));
    }

    MailId existing(Letter letter) {
        return jdbc.sql(EXISTING)
                .param("kind", letter.kind())
                .param("key", letter.businessKey())
                .param("address", letter.recipientAddress())
                .param("revision", letter.revision())
                .query((rs, n) -> new MailId(rs.getObject(1, UUID.class)))
                .single();
    }

    MailId copy(MailId original, Map<String, String> links, Instant now) {
        var id = UuidV7.next();
        jdbc.sql(COPY)
                .param("id", id)
                .param("original", original.value())
                .param("sealed", seal.close(id, links), Types.BINARY)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(COPY_FILES).param("id", id).param("original", original.value()).update();
        return new MailId(id);
    }

    boolean isSuppressed(String address) {
        return jdbc.sql("select exists (select 1 from mail.suppression where address = :address)")
                .param("address", address.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    void allow(String address) {
        jdbc.sql("delete from mail.suppression where address = :address")
                .param("address", address.toLowerCase(Locale.ROOT))
                .update();
    }

    /** Moves a letter that is in one of these states; false when it is in another. */
    boolean move(MailId mail, DeliveryState to, Instant due, DeliveryState... from) {
        return jdbc.sql("""
                        update mail.outbox
                           set state = :to, due_at = :due, sealed_links = case when :final then null else sealed_links end
                         where id = :id and state in (:from)
                        """)
                        .param("id", mail.value())
                        .param("to", to.name())
                        .param("final", to.isFinal())
                        .param("due", Timestamp.from(due))
                        .param("from", Arrays.stream(from).map(Enum::name).toList())
                        .update()
                == 1;
    }

    void erase(Collection<UUID> applications) {
        if (!applications.isEmpty()) {
            jdbc.sql("delete from mail.attachment where mail in"
                            + " (select id from mail.outbox where application in (:applications))")
                    .param("applications", applications)
                    .update();
            jdbc.sql(ERASE).param("applications", applications).update();
        }
    }

    private void attach(UUID mail, List<Attachment> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            jdbc.sql(ATTACH)
                    .param("mail", mail)
                    .param("position", position)
                    .param("name", Marks.oneLine(attachments.get(position).fileName()))
                    .param("type", Marks.oneLine(attachments.get(position).contentType()))
                    .param("content", attachments.get(position).content())
                    .update();
        }
    }
}
