package dev.touchstone.roleplay;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What scripted customers remember, and how far their clocks are behind. */
@Repository
class Minds {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Minds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a customer remembers.
     *
     * @param mind null before the customer has come
     * @param behind how far its clock is behind
     */
    record Kept(@Nullable Mind mind, Duration behind) {}

    Kept of(Conversation conversation) {
        return jdbc.sql("select mind, behind_millis from roleplay.conversation where id = :id")
                .param("id", conversation.id())
                .query((row, index) ->
                        new Kept(mind(row.getString("mind")), Duration.ofMillis(row.getLong("behind_millis"))))
                .single();
    }

    private @Nullable Mind mind(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, Mind.class);
    }

    void keep(Conversation conversation, Mind mind, @Nullable Instant wakesAt) {
        jdbc.sql("update roleplay.conversation set mind = cast(:mind as jsonb), wakes_at = :wakes where id = :id")
                .param("id", conversation.id())
                .param("mind", json.writeValueAsString(mind))
                .param("wakes", wakesAt == null ? null : Timestamp.from(wakesAt))
                .update();
    }

    /** From now on a person speaks; the script's clock stands still. */
    void hold(Conversation conversation, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation
                           set mode = 'HUMAN', taken_at = :now, wakes_at = null,
                               held_millis = extract(epoch from wakes_at - cast(:now as timestamptz)) * 1000
                         where id = :id
                        """)
                .param("id", conversation.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The script goes on where it was. */
    void release(Conversation conversation, Instant now) {
        jdbc.sql("""
                        update roleplay.conversation
                           set mode = 'SCRIPT', taken_at = null, held_millis = null,
                               behind_millis = behind_millis
                                   + cast(extract(epoch from cast(:now as timestamptz) - taken_at) * 1000 as bigint),
                               wakes_at = cast(:now as timestamptz)
                                   + make_interval(secs => cast(held_millis as double precision) / 1000)
                         where id = :id
                        """)
                .param("id", conversation.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** After a break: everybody who comes or wakes does so that much later. */
    void shift(RolePlayId rolePlay, Duration pause) {
        jdbc.sql("""
                        update roleplay.conversation
                           set behind_millis = behind_millis + case when state = 'OPEN' and taken_at is null
                                                                    then :pause else 0 end,
                               wakes_at = wakes_at + make_interval(secs => cast(:pause as double precision) / 1000)
                         where role_play = :id and state <> 'CLOSED'
                        """)
                .param("id", rolePlay.value())
                .param("pause", pause.toMillis())
                .update();
    }
}
