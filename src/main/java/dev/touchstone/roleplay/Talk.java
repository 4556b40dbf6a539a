package dev.touchstone.roleplay;

import dev.touchstone.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of role-plays. */
@Repository
class Talk {

    /** The channel nodes listen on; the payload is a {@link Signal}. */
    static final String CHANNEL = "touchstone_role_play";

    private final JdbcClient jdbc;

    Talk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a message. */
    enum Added {
        NEW,
        /** It had come before. */
        KNOWN,
        /** Nobody listens, or the script speaks for the customer. */
        REFUSED
    }

    /** Adds a message to a running role-play once; the row lock makes numbers gapless. Tells every node on commit. */
    Added add(RolePlayId id, Message.Author author, Saying saying, String body, Instant at) {
        if (!lock(id)) {
            return Added.REFUSED;
        }
        if (!mayBeSaid(id, saying.conversation(), author)) {
            return isKnown(id, saying.clientId()) ? Added.KNOWN : Added.REFUSED;
        }
        int added = insert(id, saying, author, body, at, false);
        tell(new Signal(Signal.Kind.MESSAGE, id, ""));
        return added == 0 ? Added.KNOWN : Added.NEW;
    }

    /** The script says something; the role-play's row is locked already. */
    void script(Conversation conversation, String body, Instant at) {
        var id = conversation.rolePlay();
        insert(
                id,
                new Saying(conversation.number(), UuidV7.next(), body, null),
                Message.Author.CUSTOMER,
                body,
                at,
                true);
        tell(new Signal(Signal.Kind.MESSAGE, id, ""));
    }

    private int insert(RolePlayId id, Saying saying, Message.Author author, String body, Instant at, boolean scripted) {
        return jdbc.sql("""
                        insert into roleplay.message (role_play, number, conversation, author, client_id, body,
                               received_at, typed_at, scripted)
                        select :id, coalesce(max(number), 0) + 1, :conversation, :author, :client, :body, :at, :typed,
                               :scripted
                          from roleplay.message where role_play = :id
                        on conflict (role_play, client_id) do nothing
                        """)
                .param("id", id.value())
                .param("author", author.name())
                .param("conversation", saying.conversation())
                .param("client", saying.clientId())
                .param("typed", timestamp(saying.typedAt()))
                .param("body", body)
                .param("at", Timestamp.from(at))
                .param("scripted", scripted)
                .update();
    }

    /** One at a time: numbers without gaps, and no message into a conversation that is being closed. */
    private boolean lock(RolePlayId id) {
        return jdbc.sql("select id from roleplay.role_play where id = :id and state = 'RUNNING' for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private boolean mayBeSaid(RolePlayId id, int conversation, Message.Author author) {
        return jdbc.sql("""
                        select exists (select 1 from roleplay.conversation
                                        where role_play = :id and number = :number and state = 'OPEN'
                                          and (:author = 'CANDIDATE' or mode = 'HUMAN'))
                        """)
                .param("id", id.value())
                .param("number", conversation)
                .param("author", author.name())
                .query(Boolean.class)
                .single();
    }

    private boolean isKnown(RolePlayId id, UUID clientId) {
        return jdbc.sql("select exists (select 1 from roleplay.message where role_play = :id and client_id = :client)")
                .param("id", id.value())
                .param("client", clientId)
                .query(Boolean.class)
                .single();
    }

    /** Lets everybody who watches the role-play, on every node, look at it anew when the transaction commits. */
    void announce(RolePlayId id) {
        tell(new Signal(Signal.Kind.DESK, id, ""));
    }

    /** Somebody types; nobody keeps it. */
    void typing(RolePlayId id, int conversation, Message.Author author) {
        tell(new Signal(Signal.Kind.TYPING, id, "%d %s".formatted(conversation, author)));
    }

    private void tell(Signal signal) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", signal.payload())
                .query((row, index) -> true)
                .list();
    }

    List<Message> after(RolePlayId id, int number) {
        return jdbc.sql("""
                        select number, conversation, author, body, received_at, typed_at, scripted
                          from roleplay.message
                         where role_play = :id and number > :number order by number
                        """)
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> new Message(
                        row.getInt("number"),
                        row.getInt("conversation"),
                        Message.Author.valueOf(row.getString("author")),
                        row.getString("body"),
                        row.getTimestamp("received_at").toInstant(),
                        instant(row.getTimestamp("typed_at")),
                        row.getBoolean("scripted")))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
