package dev.touchstone.roleplay;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the two sides is connected, whatever node holds the stream, and what their pages have shown. */
@Repository
class Presence {

    /** A node that died says nothing any more; its people count as gone after this. */
    private static final Duration FRESH = Duration.ofSeconds(45);

    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(RolePlayId id, Message.Author side, Instant at) {
        jdbc.sql("""
                        insert into roleplay.presence (role_play, side, seen_at)
                        select id, :side, :at from roleplay.role_play where id = :id
                        on conflict (role_play, side) do update set seen_at = excluded.seen_at
                        """)
                .param("id", id.value())
                .param("side", side.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Keeps what a side's page was told before it went: the row stays, only nobody is there. */
    void gone(RolePlayId id, Message.Author side) {
        jdbc.sql("update roleplay.presence set seen_at = '-infinity' where role_play = :id and side = :side")
                .param("id", id.value())
                .param("side", side.name())
                .update();
    }

    /** A side's page has shown the talk up to this message; whether that is news. */
    boolean shown(RolePlayId id, Message.Author side, int number) {
        return jdbc.sql("""
                        update roleplay.presence set shown = :number
                         where role_play = :id and side = :side and shown < :number
                        """)
                        .param("id", id.value())
                        .param("side", side.name())
                        .param("number", number)
                        .update()
                > 0;
    }

    /** The last message each side's page has shown. */
    Map<String, Integer> shown(RolePlayId id) {
        return jdbc
                .sql("select side, shown from roleplay.presence where role_play = :id")
                .param("id", id.value())
                .query((row, index) -> Map.entry(row.getString("side"), row.getInt("shown")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
    }

    List<Message.Author> present(RolePlayId id, Instant now) {
        return jdbc.sql(
                        "select side from roleplay.presence where role_play = :id and seen_at > :since order by side desc")
                .param("id", id.value())
                .param("since", Timestamp.from(now.minus(FRESH)))
                .query((row, index) -> Message.Author.valueOf(row.getString("side")))
                .list();
    }
}
