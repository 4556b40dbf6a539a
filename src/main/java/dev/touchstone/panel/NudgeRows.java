package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be asked for cards, and when they were asked last. */
@Repository
class NudgeRows {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;

    NudgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void want(Collection<AccountId> interviewers, Instant at) {
        jdbc.sql("""
                        insert into panel.nudge (interviewer, wanted_at)
                        select i, :at from unnest(:interviewers) as i order by i
                        on conflict (interviewer) do update set wanted_at = coalesce(nudge.wanted_at, excluded.wanted_at)
                        """)
                .param("at", Timestamp.from(at))
                .param(
                        "interviewers",
                        interviewers.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    /** Those whom nobody asked since an instant, locked; who is locked by another node is its business. */
    List<AccountId> due(Instant notSince) {
        return jdbc.sql("""
                        select interviewer from panel.nudge
                         where wanted_at is not null and (sent_at is null or sent_at <= :since)
                         order by interviewer limit :most
                           for update skip locked
                        """)
                .param("since", Timestamp.from(notSince))
                .param("most", AT_ONCE)
                .query((row, index) -> new AccountId(row.getObject("interviewer", UUID.class)))
                .list();
    }

    /** @param at when a mail was posted; null when there was nothing to ask for */
    void settle(AccountId interviewer, @Nullable Instant at) {
        jdbc.sql("update panel.nudge set wanted_at = null, sent_at = coalesce(:at, sent_at) where interviewer = :id")
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("id", interviewer.value())
                .update();
    }
}
