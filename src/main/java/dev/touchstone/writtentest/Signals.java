package dev.touchstone.writtentest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals of sittings: counts and times, nothing of what was written. */
@Repository
class Signals {

    private static final String INSERT = """
            insert into writtentest.signal as stored (sitting, page, kind, times, millis, first_at, last_at)
            values (:sitting, :page, :kind, :times, :millis, :at, :at)
            on conflict (sitting, page, kind) do update
            """;

    private static final String TOLD = INSERT + """
               set times = excluded.times, millis = greatest(stored.millis, excluded.millis), last_at = excluded.last_at
             where stored.times < excluded.times
            """;

    private static final String COUNTED = INSERT + """
               set times = stored.times + excluded.times, millis = stored.millis + excluded.millis, last_at = excluded.last_at
            """;

    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a page tells; what was told before changes nothing. */
    void told(SittingId sitting, int page, List<ToldSignal> told, Instant at) {
        told.stream().filter(ToldSignal::isUsable).forEach(signal -> keep(TOLD, sitting, page, signal, at));
    }

    /** Counts what was noticed here. */
    void count(SittingId sitting, int page, Signal signal, Duration lasted, Instant at) {
        keep(COUNTED, sitting, page, new ToldSignal(signal, 1, lasted.toMillis()), at);
    }

    /** Over all pages, in the order of the enum. */
    List<SeenSignal> of(SittingId sitting) {
        return jdbc
                .sql("""
                        select kind, sum(times)::int as times, sum(millis)::bigint as millis, min(first_at) as first_at, max(last_at) as last_at
                          from writtentest.signal
                         where sitting = :sitting
                         group by kind
                        """)
                .param("sitting", sitting.value())
                .query((row, index) -> new SeenSignal(
                        Signal.valueOf(row.getString("kind")),
                        row.getInt("times"),
                        Duration.ofMillis(row.getLong("millis")),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(SeenSignal::signal))
                .toList();
    }

    private void keep(String sql, SittingId sitting, int page, ToldSignal signal, Instant at) {
        jdbc.sql(sql)
                .param("sitting", sitting.value())
                .param("page", page)
                .param("kind", signal.signal().name())
                .param("times", signal.times())
                .param("millis", signal.millis())
                .param("at", Timestamp.from(at))
                .update();
    }
}
