package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who spoke for the customers of a desk. */
@Repository
class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Conversation conversation, Conversation.Mode mode, AccountId account, Instant now) {
        jdbc.sql("""
                        insert into roleplay.handover (role_play, conversation, number, mode, account, at)
                        select :id, :conversation, coalesce(max(number), 0) + 1, :mode, :account, :now
                          from roleplay.handover where role_play = :id and conversation = :conversation
                        """)
                .param("id", conversation.rolePlay().value())
                .param("conversation", conversation.number())
                .param("mode", mode.name())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Handover> of(RolePlayId id) {
        return jdbc.sql("select * from roleplay.handover where role_play = :id order by at, conversation")
                .param("id", id.value())
                .query((row, index) -> new Handover(
                        row.getInt("conversation"),
                        Conversation.Mode.valueOf(row.getString("mode")),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
