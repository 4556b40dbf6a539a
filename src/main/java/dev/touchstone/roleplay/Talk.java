package dev.touchstone.roleplay;

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

    /** The channel nodes listen on; the payload is the role-play's id. */
    static final String CHANNEL = "touchstone_role_play";

    private final JdbcClient jdbc;

    Talk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a message to a running role-play once; the row lock makes numbers gapless. Tells every node on commit. */
    boolean add(RolePlayId id, Message.Author author, Saying saying, String body, Instant at) {
        if (!lock(id) || !isOpen(id, saying.conversation())) {
            return false;
        }
        jdbc.sql("""
                        insert into roleplay.message (role_play, number, conversation, author, client_id, body,
                               received_at, typed_at)
                        select :id, coalesce(max(number), 0) + 1, :conversation, :author, :client, :body, :at, :typed
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
                .update();
        announce(id);
        return true;
    }

    /** One at a time: numbers without gaps, and no message into a conversation that is being closed. */
    private boolean lock(RolePlayId id) {
        return jdbc.sql("select id from roleplay.role_play where id = :id and state = 'RUNNING' for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private boolean isOpen(RolePlayId id, int conversation) {
        return jdbc.sql("""
                        select exists (select 1 from roleplay.conversation
                                        where role_play = :id and number = :number and state = 'OPEN')
                        """)
                .param("id", id.value())
                .param("number", conversation)
                .query(Boolean.class)
                .single();
    }

    /** Wakes everybody who watches the role-play, on every node, when the transaction commits. */
    void announce(RolePlayId id) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", id.toString())
                .query((row, index) -> true)
                .list();
    }

    List<Message> after(RolePlayId id, int number) {
        return jdbc.sql("""
                        select number, conversation, author, body, received_at, typed_at, scripted from roleplay.message
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
