package dev.touchstone.hiring.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Stage;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results, times and awaited people for the cards in sight: a handful of statements, however many cards. */
@Component
class BoardNotes {

    private static final String TOTALS = """
            select application, stage, total
              from candidates.v_stage_total
             where application in (:applications) and total is not null
               and application not in (select application from scorecards.v_veiled(:viewer))
            """;

    private static final String TIMES = """
            select application, min(starts_at) as starts_at
              from scheduling.v_appointment
             where application in (:applications) and starts_at > :now
             group by application
            """;

    private static final String MISSING = """
            select c.application, c.rater
              from scorecards.v_open_card c
              join candidates.v_place p on p.id = c.application and p.stage = c.stage
             where c.application in (:applications)
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    BoardNotes(JdbcClient jdbc, Accounts accounts, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    private record Awaited(UUID application, AccountId rater) {}

    /** Of these cards, as the signed-in person may see them. */
    Map<UUID, BoardNote> of(Collection<BoardCard> cards) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        var ids = cards.stream().map(card -> card.application().value()).toList();
        var totals = totals(ids);
        var times = times(ids);
        var missing = missing(ids);
        return ids.stream()
                .collect(Collectors.toMap(id -> id, id -> note(totals.get(id), times.get(id), missing.get(id))));
    }

    private static BoardNote note(
            @Nullable Map<Stage, BigDecimal> totals, @Nullable Instant startsAt, @Nullable List<String> missing) {
        return new BoardNote(
                totals == null ? Map.of() : totals,
                startsAt,
                startsAt != null || missing == null ? List.of() : missing);
    }

    private Map<UUID, Map<Stage, BigDecimal>> totals(List<UUID> applications) {
        var totals = new HashMap<UUID, Map<Stage, BigDecimal>>();
        jdbc.sql(TOTALS)
                .param("applications", applications)
                .param("viewer", current.id().value())
                .query(row -> {
                    totals.computeIfAbsent(row.getObject("application", UUID.class), any -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString("stage")), row.getBigDecimal("total"));
                });
        return totals;
    }

    private Map<UUID, Instant> times(List<UUID> applications) {
        var times = new HashMap<UUID, Instant>();
        jdbc.sql(TIMES)
                .param("applications", applications)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    times.put(
                            row.getObject("application", UUID.class),
                            row.getTimestamp("starts_at").toInstant());
                });
        return times;
    }

    private Map<UUID, List<String>> missing(List<UUID> applications) {
        var awaited = jdbc.sql(MISSING)
                .param("applications", applications)
                .query((row, number) -> new Awaited(
                        row.getObject("application", UUID.class), new AccountId(row.getObject("rater", UUID.class))))
                .list();
        var people =
                accounts.all(awaited.stream().map(Awaited::rater).distinct().toList());
        return awaited.stream()
                .collect(Collectors.groupingBy(
                        Awaited::application,
                        Collectors.mapping(
                                one -> Objects.requireNonNull(people.get(one.rater()))
                                        .name(),
                                Collectors.toList())));
    }
}
