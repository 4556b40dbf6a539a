package dev.touchstone.roleplay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    boolean add(RolePlayId id, Message.Author author, UUID clientId, String body, Instant at) {
        var running = jdbc.sql(
                        "select id from roleplay.role_play where id = :id and state = 'RUNNING' for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        if (running.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into roleplay.message (role_play, number, author, client_id, body, received_at)
                        select :id, coalesce(max(number), 0) + 1, :author, :client, :body, :at
                          from roleplay.message where role_play = :id
                        on conflict (role_play, client_id) do nothing
                        """)
                .param("id", id.value())
                .param("author", author.name())
                .param("client", clientId)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
        announce(id);
        return true;
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
                        select number, author, body, received_at from roleplay.message
                         where role_play = :id and number > :number order by number
                        """)
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> new Message(
                        row.getInt("number"),
                        Message.Author.valueOf(row.getString("author")),
                        row.getString("body"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }
}
