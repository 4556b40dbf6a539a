package dev.touchstone.roleplay;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people made of hints. */
@Repository
class HintVerdicts {

    private final JdbcClient jdbc;

    HintVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody’s, or only the viewer’s own while they owe a card of the application. */
    List<HintVerdict> of(RolePlay rolePlay, AccountId viewer) {
        return jdbc.sql("""
                        select message, phrase_check, account, confirmed from roleplay.hint_verdict
                         where role_play = :rolePlay
                           and (account = :viewer
                                or not exists (select 1 from scorecards.v_veiled(:viewer) v where v.application = :application))
                         order by message, decided_at
                        """)
                .param("rolePlay", rolePlay.id().value())
                .param("viewer", viewer.value())
                .param("application", rolePlay.application().value())
                .query((row, index) -> new HintVerdict(
                        row.getInt("message"),
                        row.getString("phrase_check"),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getBoolean("confirmed")))
                .list();
    }

    void put(RolePlayId rolePlay, HintVerdict verdict, Instant at) {
        jdbc.sql("""
                        insert into roleplay.hint_verdict (role_play, message, phrase_check, account, confirmed, decided_at)
                        values (:rolePlay, :message, :check, :account, :confirmed, :at)
                        on conflict (role_play, message, phrase_check, account)
                            do update set confirmed = excluded.confirmed, decided_at = excluded.decided_at
                        """)
                .param("rolePlay", rolePlay.value())
                .param("message", verdict.message())
                .param("check", verdict.check())
                .param("account", verdict.account().value())
                .param("confirmed", verdict.confirmed())
                .param("at", Timestamp.from(at))
                .update();
    }
}
