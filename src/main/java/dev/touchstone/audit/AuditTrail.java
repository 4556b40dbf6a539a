package dev.touchstone.audit;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.shared.DomainEvent;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes every {@link DomainEvent} in the transaction that published it, and reads the trail. */
@Service
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DomainEvent fact) {
        jdbc.sql("""
                        insert into audit.entry (at, actor, event, facts)
                        values (:at, :actor, :event, cast(:facts as jsonb))
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param(
                        "actor",
                        current.find().map(Account::id).map(AccountId::value).orElse(null))
                .param("event", fact.getClass().getSimpleName())
                .param("facts", json.writeValueAsString(Facts.of(fact)))
                .update();
    }

    /** Newest first. */
    public PageOf<Entry> newest(Paging paging) {
        return PageOf.of(
                jdbc.sql("select * from audit.entry order by id desc limit :limit offset :offset")
                        .param("limit", paging.size() + 1)
                        .param("offset", paging.offset())
                        .query(this::entry)
                        .list(),
                paging);
    }

    /** What happened to one application, the earliest first. */
    List<Entry> of(JobApplicationId application) {
        return jdbc.sql("""
                        select * from audit.entry
                         where facts ?? 'application' and facts ->> 'application' = :application
                         order by id
                        """)
                .param("application", application.value().toString())
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        var actor = row.getObject("actor", UUID.class);
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                actor == null ? null : new AccountId(actor),
                row.getString("event"),
                json.readValue(row.getString("facts"), FACTS));
    }
}
