package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars that are fetched from an address. */
@Repository
class CalendarFeedRows {

    private static final String LEASE = """
            update scheduling.calendar_feed f
               set lease_until = clock_timestamp() + make_interval(secs => :lease)
              from scheduling.busy_calendar c
             where c.id = f.calendar
               and f.calendar = (select calendar from scheduling.calendar_feed
                                  where next_at <= :now and (lease_until is null or lease_until < clock_timestamp())
                                  order by next_at limit 1 for update skip locked)
            returning f.calendar, c.account, c.name, f.sealed_address, f.failures
            """;

    private final JdbcClient jdbc;

    CalendarFeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A calendar that is to be fetched by who leased it. */
    record Due(BusyCalendarId calendar, AccountId account, String name, byte[] sealed, int failures) {}

    void keep(BusyCalendarId calendar, String host, byte[] sealed, Instant now, Instant next) {
        jdbc.sql("""
                        insert into scheduling.calendar_feed (calendar, host, sealed_address, next_at, tried_at)
                        values (:calendar, :host, :sealed, :next, :now)
                        on conflict (calendar) do update
                           set host = excluded.host, sealed_address = excluded.sealed_address, next_at = excluded.next_at,
                               tried_at = excluded.tried_at, failures = 0, problem = null, lease_until = null
                        """)
                .param("calendar", calendar.value())
                .param("host", host)
                .param("sealed", sealed)
                .param("next", Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .update();
    }

    void drop(BusyCalendarId calendar) {
        jdbc.sql("delete from scheduling.calendar_feed where calendar = :calendar")
                .param("calendar", calendar.value())
                .update();
    }

    /** The next one to be fetched, for this node alone. */
    Optional<Due> lease(Instant now, Duration lease) {
        return jdbc.sql(LEASE)
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .query((row, index) -> new Due(
                        new BusyCalendarId(row.getObject("calendar", UUID.class)),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("name"),
                        row.getBytes("sealed_address"),
                        row.getInt("failures")))
                .optional();
    }

    /** @param problem null when it went well */
    void settle(BusyCalendarId calendar, @Nullable String problem, Instant now, Instant next) {
        jdbc.sql("""
                        update scheduling.calendar_feed
                           set problem = :problem, failures = case when :problem is null then 0 else failures + 1 end,
                               tried_at = :now, next_at = :next, lease_until = null
                         where calendar = :calendar
                        """)
                .param("problem", problem, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(next))
                .param("calendar", calendar.value())
                .update();
    }
}
