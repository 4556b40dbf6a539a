package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conversations of role-plays. */
@Repository
class Conversations {

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer to come. */
    record Coming(QuestionVersionId scenario, Conversation.Mode mode, Duration arrivesAfter) {}

    void insert(RolePlayId rolePlay, List<Coming> coming) {
        for (int i = 0; i < coming.size(); i++) {
            var one = coming.get(i);
            jdbc.sql("""
                            insert into roleplay.conversation (id, role_play, number, scenario, mode, arrives_after_seconds)
                            values (:id, :rolePlay, :number, :scenario, :mode, :after)
                            """)
                    .param("id", UuidV7.next())
                    .param("rolePlay", rolePlay.value())
                    .param("number", i + 1)
                    .param("scenario", one.scenario().value())
                    .param("mode", one.mode().name())
                    .param("after", one.arrivesAfter().toSeconds())
                    .update();
        }
    }

    List<Conversation> of(RolePlayId rolePlay) {
        return jdbc.sql("select * from roleplay.conversation where role_play = :id order by number")
                .param("id", rolePlay.value())
                .query(Conversations::conversation)
                .list();
    }

    /** Lets in everybody who is due. */
    void arrive(RolePlayId rolePlay, Instant startedAt, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation set state = 'OPEN', arrived_at = :now
                         where role_play = :id and state = 'AWAITED'
                           and cast(:started as timestamptz) + make_interval(secs => arrives_after_seconds) <= :now
                        """)
                .param("id", rolePlay.value())
                .param("started", Timestamp.from(startedAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Closes what goes on; who has not come does not come any more. */
    void closeAll(RolePlayId rolePlay, Conversation.End end, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation
                           set state = 'CLOSED', closed_at = :now, wakes_at = null, ending = :end
                         where role_play = :id and state <> 'CLOSED'
                        """)
                .param("id", rolePlay.value())
                .param("end", end.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    static Conversation conversation(ResultSet row, int index) throws SQLException {
        return new Conversation(
                row.getObject("id", UUID.class),
                new RolePlayId(row.getObject("role_play", UUID.class)),
                row.getInt("number"),
                new QuestionVersionId(row.getObject("scenario", UUID.class)),
                Conversation.Mode.valueOf(row.getString("mode")),
                Duration.ofSeconds(row.getInt("arrives_after_seconds")),
                Conversation.State.valueOf(row.getString("state")),
                instant(row.getTimestamp("arrived_at")),
                instant(row.getTimestamp("closed_at")),
                row.getString("ending"),
                instant(row.getTimestamp("wakes_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
