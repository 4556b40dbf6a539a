package dev.touchstone.roleplay;

import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.UuidV7;
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

    /** The same customers for a role-play that begins anew, as they were planned. */
    void again(RolePlayId earlier, RolePlayId anew) {
        var coming = jdbc.sql("""
                        select c.scenario, c.arrives_after_seconds,
                               coalesce((select 'SCRIPT' from roleplay.handover h
                                          where h.role_play = c.role_play and h.conversation = c.number limit 1),
                                        c.mode) as mode
                          from roleplay.conversation c where c.role_play = :id order by c.number
                        """)
                .param("id", earlier.value())
                .query((row, index) -> new Coming(
                        new QuestionVersionId(row.getObject("scenario", UUID.class)),
                        Conversation.Mode.valueOf(row.getString("mode")),
                        Duration.ofSeconds(row.getInt("arrives_after_seconds"))))
                .list();
        insert(anew, coming);
    }

    List<Conversation> of(RolePlayId rolePlay) {
        return jdbc.sql("select * from roleplay.conversation where role_play = :id order by number")
                .param("id", rolePlay.value())
                .query(Conversations::conversation)
                .list();
    }

    /** The role-play begins: everybody has a time to come. */
    void begin(RolePlayId rolePlay, Instant startedAt) {
        jdbc.sql("""
                        update roleplay.conversation
                           set wakes_at = cast(:started as timestamptz) + make_interval(secs => arrives_after_seconds)
                         where role_play = :id
                        """)
                .param("id", rolePlay.value())
                .param("started", Timestamp.from(startedAt))
                .update();
    }

    /** Conversations in which something is due, the longest due first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select c.id, c.role_play from roleplay.conversation c
                          join roleplay.role_play r on r.id = c.role_play and r.state = 'RUNNING'
                         where c.wakes_at <= :now order by c.wakes_at limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, index) -> new Due(
                        row.getObject("id", UUID.class), new RolePlayId(row.getObject("role_play", UUID.class))))
                .list();
    }

    /** A conversation in which something is due. */
    record Due(UUID conversation, RolePlayId rolePlay) {}

    /** Still due, now that its role-play is locked. */
    Optional<Conversation> stillDue(UUID id, Instant now) {
        return jdbc.sql("select * from roleplay.conversation where id = :id and wakes_at <= :now")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Conversations::conversation)
                .optional();
    }

    /** Of a role-play. */
    Optional<Conversation> find(RolePlayId rolePlay, int number) {
        return jdbc.sql("select * from roleplay.conversation where role_play = :id and number = :number")
                .param("id", rolePlay.value())
                .param("number", number)
                .query(Conversations::conversation)
                .optional();
    }

    void arrive(Conversation conversation, Instant now) {
        jdbc.sql("update roleplay.conversation set state = 'OPEN', arrived_at = :now, wakes_at = null where id = :id")
                .param("id", conversation.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Closes one that is open; after the last one the desk only waits for the hand-over note. */
    void close(Conversation conversation, String ending, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation
                           set state = 'CLOSED', closed_at = :now, wakes_at = null, ending = :ending
                         where id = :id and state <> 'CLOSED'
                        """)
                .param("id", conversation.id())
                .param("ending", ending)
                .param("now", Timestamp.from(now))
                .update();
        handOverFrom(conversation.rolePlay(), now);
    }

    /** The time for the hand-over note begins, unless a customer is there or to come. */
    void handOverFrom(RolePlayId rolePlay, Instant now) {
        jdbc.sql("""
                        update roleplay.role_play r set ends_at = :now
                         where r.id = :id and r.ends_at > :now
                           and not exists (select 1 from roleplay.conversation c
                                            where c.role_play = r.id and c.state <> 'CLOSED')
                        """)
                .param("id", rolePlay.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Closes what goes on; who has not come does not come any more. */
    void closeAll(RolePlayId rolePlay, Conversation.End end, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation
                           set closed_at = :now, wakes_at = null, state = 'CLOSED',
                               ending = case when state = 'AWAITED' then 'ABANDONED' else :end end
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
