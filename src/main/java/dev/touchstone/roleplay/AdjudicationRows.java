package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.ScorecardId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decides between the observers of role-plays. */
@Repository
class AdjudicationRows {

    private final JdbcClient jdbc;

    AdjudicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A third person and their card. */
    record Adjudication(AccountId account, ScorecardId card) {}

    Optional<Adjudication> of(RolePlayId rolePlay) {
        return jdbc.sql("select account, card from roleplay.adjudication where role_play = :id")
                .param("id", rolePlay.value())
                .query((row, index) -> new Adjudication(
                        new AccountId(row.getObject("account", UUID.class)),
                        new ScorecardId(row.getObject("card", UUID.class))))
                .optional();
    }

    void put(RolePlayId rolePlay, Adjudication adjudication, Instant at) {
        jdbc.sql("""
                        insert into roleplay.adjudication (role_play, account, card, taken_at) values (:id, :account, :card, :at)
                        on conflict (role_play)
                            do update set account = excluded.account, card = excluded.card, taken_at = excluded.taken_at
                        """)
                .param("id", rolePlay.value())
                .param("account", adjudication.account().value())
                .param("card", adjudication.card().value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
