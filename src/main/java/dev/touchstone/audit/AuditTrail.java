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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String SELECT = """
            select e.id, e.at, e.actor, e.event, e.facts, a.number as application_number, j.number as job_number
              from audit.entry e
              left join candidates.v_application a on a.id = cast(e.facts ->> 'application' as uuid)
              left join jobs.v_job j on j.id = coalesce(a.job, cast(e.facts ->> 'job' as uuid))
             where %s
            """;
    private static final String NEWEST = " order by e.id desc limit :limit offset :offset";

    /** The values of an indexed column, without reading every row. */
    private static final String DISTINCT = """
            with recursive known(one) as (
              (select %1$s from audit.entry where %1$s is not null order by %1$s limit 1)
              union all
              select (select %1$s from audit.entry where %1$s > known.one order by %1$s limit 1)
                from known
               where known.one is not null)
            select one from known where one is not null
            """;

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
                .param("facts", json.writeValueAsString(facts(fact)))
                .update();
    }

    /** What it says, and the key if a program caused it. */
    private Map<String, @Nullable Object> facts(DomainEvent fact) {
        var facts = Facts.of(fact);
        current.apiKey().ifPresent(key -> facts.put(Sentences.BY_API_KEY, key.toString()));
        return facts;
    }

    /** Newest first. */
    public PageOf<Entry> find(AuditFilter filter, Paging paging) {
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        narrow(
                "e.actor = :actor",
                "actor",
                filter.actor() == null ? null : filter.actor().value(),
                conditions,
                values);
        narrow("e.event = :event", "event", filter.event(), conditions, values);
        narrow("e.at >= :from", "from", stamp(filter.from()), conditions, values);
        narrow("e.at < :before", "before", stamp(filter.before()), conditions, values);
        values.put("limit", paging.size() + 1);
        values.put("offset", paging.offset());
        return PageOf.of(
                jdbc.sql(SELECT.formatted(String.join(" and ", conditions)) + NEWEST)
                        .params(values)
                        .query(this::entry)
                        .list(),
                paging);
    }

    /** Who of the staff is in the trail. */
    public List<AccountId> actors() {
        return jdbc.sql(DISTINCT.formatted("actor"))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Which events are in the trail. */
    public List<String> events() {
        return jdbc.sql(DISTINCT.formatted("event")).query(String.class).list();
    }

    /** What happened to one application, the earliest first. */
    List<Entry> of(JobApplicationId application) {
        return jdbc.sql(SELECT.formatted("e.facts ?? 'application' and e.facts ->> 'application' = :application")
                        + " order by e.id")
                .param("application", application.value().toString())
                .query(this::entry)
                .list();
    }

    private static void narrow(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        var actor = row.getObject("actor", UUID.class);
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                actor == null ? null : new AccountId(actor),
                row.getString("event"),
                json.readValue(row.getString("facts"), FACTS),
                row.getString("application_number"),
                row.getString("job_number"));
    }
}
