package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The busy times of people's own calendars. */
@Repository
class BusyCalendars {

    private final JdbcClient jdbc;

    BusyCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BusyCalendar> of(AccountId account, Instant now) {
        return jdbc.sql("""
                        select c.id, c.name, c.read_at, c.until,
                               (select count(*) from scheduling.busy_time t where t.calendar = c.id and upper(t.during) > :now)
                                   as times,
                               f.host, f.problem, f.tried_at, f.next_at
                          from scheduling.busy_calendar c
                          left join scheduling.calendar_feed f on f.calendar = c.id
                         where c.account = :account
                         order by c.name
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query((row, index) -> new BusyCalendar(
                        new BusyCalendarId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("read_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getInt("times"),
                        feed(row)))
                .list();
    }

    private static BusyCalendar.@Nullable Feed feed(ResultSet row) throws SQLException {
        var host = row.getString("host");
        return host == null
                ? null
                : new BusyCalendar.Feed(
                        host,
                        row.getString("problem"),
                        row.getTimestamp("tried_at").toInstant(),
                        row.getTimestamp("next_at").toInstant());
    }

    /** In the place of the calendar of that name, if there is one. */
    void keep(AccountId account, String name, Instant readAt, Instant until, List<Slot> times) {
        var id = jdbc.sql("""
                        insert into scheduling.busy_calendar (id, account, name, read_at, until)
                        values (:id, :account, :name, :at, :until)
                        on conflict (account, name) do update set read_at = excluded.read_at, until = excluded.until
                        returning id
                        """)
                .param("id", BusyCalendarId.next().value())
                .param("account", account.value())
                .param("name", name)
                .param("at", Timestamp.from(readAt))
                .param("until", Timestamp.from(until))
                .query(UUID.class)
                .single();
        jdbc.sql("delete from scheduling.busy_time where calendar = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into scheduling.busy_time (calendar, during)
                        select :id, tstzrange(f, t) from unnest(:from, :to) as busy (f, t)
                        """)
                .param("id", id)
                .param("from", instants(times.stream().map(Slot::startsAt).toList()))
                .param("to", instants(times.stream().map(Slot::endsAt).toList()))
                .update();
    }

    void delete(AccountId account, BusyCalendarId id) {
        jdbc.sql("delete from scheduling.busy_calendar where id = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }

    /** What lies in a stretch, by person; those without are left out. */
    Map<AccountId, List<Slot>> busy(Collection<AccountId> people, Slot during) {
        var busy = new HashMap<AccountId, List<Slot>>();
        jdbc.sql("""
                        select c.account, lower(t.during) as starts_at, upper(t.during) as ends_at
                          from scheduling.busy_calendar c
                          join scheduling.busy_time t on t.calendar = c.id
                         where c.account = any(:people) and t.during && tstzrange(:from, :to)
                        """)
                .param("people", people.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("from", Timestamp.from(during.startsAt()))
                .param("to", Timestamp.from(during.endsAt()))
                .query((RowCallbackHandler) row -> busy.computeIfAbsent(
                                new AccountId(row.getObject("account", UUID.class)), any -> new ArrayList<>())
                        .add(new Slot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant())));
        return busy;
    }

    private static Timestamp[] instants(List<Instant> instants) {
        return instants.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    }
}
