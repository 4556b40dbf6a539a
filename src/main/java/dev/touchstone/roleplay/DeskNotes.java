package dev.touchstone.roleplay;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The candidate's notes: one of every customer, and one for the colleague of the next shift. */
@Service
public class DeskNotes {

    /** In place of a conversation's number: the hand-over note. */
    public static final int HAND_OVER = 0;

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final RolePlayRows rows;
    private final Clock clock;

    DeskNotes(JdbcClient jdbc, RolePlayRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The texts by conversation number. */
    public Map<Integer, String> of(RolePlayId id) {
        return jdbc
                .sql("select conversation, body from roleplay.note where role_play = :id")
                .param("id", id.value())
                .query((row, index) -> Map.entry(row.getInt("conversation"), row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps a note as it stands on the page. One with a revision that is not newer changes nothing, so that a late request never
     * undoes a later one.
     *
     * @throws RefusedException CONFLICT when the role-play is not going on, UNUSABLE for a text that is too long
     */
    @Command
    public void keep(RolePlayId id, int conversation, String body, long revision) {
        if (body.length() > LONGEST || conversation < 0 || conversation > 5) {
            throw new RefusedException(
                    Reason.UNUSABLE, "roleplay.error.note", "Note of %d characters".formatted(body.length()));
        }
        rows.find(id).orElseThrow().require(RolePlayState.RUNNING, RolePlayState.PAUSED);
        jdbc.sql("""
                        insert into roleplay.note (role_play, conversation, body, revision, saved_at)
                        values (:id, :conversation, :body, :revision, :now)
                        on conflict (role_play, conversation) do update
                           set body = excluded.body, revision = excluded.revision, saved_at = excluded.saved_at
                         where note.revision < excluded.revision
                        """)
                .param("id", id.value())
                .param("conversation", conversation)
                .param("body", body)
                .param("revision", revision)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
