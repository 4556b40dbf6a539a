package dev.touchstone.scheduling;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scheduling.Availability.DayHours;
import dev.touchstone.scheduling.Availability.WeeklyHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When members of staff can be booked. Who said nothing has the house's working hours. */
@Repository
class Availabilities {

    private final JdbcClient jdbc;
    private final WorkingHours hours;

    Availabilities(JdbcClient jdbc, WorkingHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** Of each of them. */
    Map<AccountId, Availability> of(Collection<AccountId> people) {
        var ids = people.stream().map(AccountId::value).toArray(UUID[]::new);
        var weekly = weekly(ids);
        var days = days(ids);
        var all = new HashMap<AccountId, Availability>();
        people.forEach(person -> all.put(person, hours.availability()));
        jdbc.sql(
                        "select account, zone, buffer_minutes, daily_cap from scheduling.availability where account = any(:ids)")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> {
                    var account = account(row);
                    all.put(
                            account,
                            new Availability(
                                    ZoneId.of(row.getString("zone")),
                                    weekly.getOrDefault(account, List.of()),
                                    days.getOrDefault(account, List.of()),
                                    Duration.ofMinutes(row.getInt("buffer_minutes")),
                                    row.getObject("daily_cap", Integer.class)));
                });
        return all;
    }

    /** How often it was saved; 0 for never. */
    int version(AccountId account) {
        return jdbc.sql("select version from scheduling.availability where account = :account")
                .param("account", account.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Everything but the exceptions; a stale version is loud. */
    void save(AccountId account, Availability availability, int version) {
        int saved = jdbc.sql("""
                        insert into scheduling.availability as kept (account, zone, buffer_minutes, daily_cap, version)
                        values (:account, :zone, :buffer, :cap, 1)
                        on conflict (account) do update
                           set zone = excluded.zone, buffer_minutes = excluded.buffer_minutes,
                               daily_cap = excluded.daily_cap, version = kept.version + 1
                         where kept.version = :version
                        """)
                .param("account", account.value())
                .param("zone", availability.zone().getId())
                .param("buffer", (int) availability.buffer().toMinutes())
                .param("cap", availability.dailyCap())
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Availability of %s was changed meanwhile".formatted(account));
        }
        jdbc.sql("delete from scheduling.weekly_hours where account = :account")
                .param("account", account.value())
                .update();
        availability.weekly().forEach(stretch -> jdbc.sql(
                        "insert into scheduling.weekly_hours (account, day, from_time, to_time) values (?, ?, ?, ?)")
                .params(account.value(), stretch.day().getValue(), stretch.from(), stretch.to())
                .update());
    }

    /** False when the day has that already. */
    boolean add(AccountId account, DayHours day) {
        return jdbc.sql("""
                        insert into scheduling.day_hours (id, account, day, from_time, to_time, note)
                        values (:id, :account, :day, :from, :to, :note)
                        on conflict do nothing
                        """)
                        .param("id", AppointmentId.next().value())
                        .param("account", account.value())
                        .param("day", day.day())
                        .param("from", day.from())
                        .param("to", day.to())
                        .param("note", day.note())
                        .update()
                == 1;
    }

    /** The usual hours count for that day again. */
    void clear(AccountId account, LocalDate day) {
        jdbc.sql("delete from scheduling.day_hours where account = :account and day = :day")
                .param("account", account.value())
                .param("day", day)
                .update();
    }

    private Map<AccountId, List<WeeklyHours>> weekly(UUID[] ids) {
        var all = new HashMap<AccountId, List<WeeklyHours>>();
        jdbc.sql("select * from scheduling.weekly_hours where account = any(:ids) order by day, from_time")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> all.computeIfAbsent(account(row), any -> new ArrayList<>())
                        .add(new WeeklyHours(
                                DayOfWeek.of(row.getInt("day")),
                                row.getObject("from_time", LocalTime.class),
                                row.getObject("to_time", LocalTime.class))));
        return all;
    }

    private Map<AccountId, List<DayHours>> days(UUID[] ids) {
        var all = new HashMap<AccountId, List<DayHours>>();
        jdbc.sql("select * from scheduling.day_hours where account = any(:ids) order by day, from_time nulls first")
                .param("ids", ids)
                .query((RowCallbackHandler) row -> all.computeIfAbsent(account(row), any -> new ArrayList<>())
                        .add(new DayHours(
                                row.getObject("day", LocalDate.class),
                                time(row, "from_time"),
                                time(row, "to_time"),
                                row.getString("note"))));
        return all;
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account", UUID.class));
    }
}
