package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.AppointmentId;
import dev.touchstone.scorecards.ScorecardId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of role-plays, without the talk. */
@Repository
class RolePlayRows {

    private static final String SELECT = """
            select r.*,
                   array(select c.scenario from roleplay.conversation c where c.role_play = r.id order by c.number)
                       as scenarios,
                   array(select o.account from roleplay.observer o where o.role_play = r.id order by o.account)
                       as observers,
                   array(select o.card from roleplay.observer o where o.role_play = r.id order by o.account) as cards
              from roleplay.role_play r
            """;

    private final JdbcClient jdbc;

    RolePlayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RolePlay> find(RolePlayId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(RolePlayRows::rolePlay)
                .optional();
    }

    /** The role-play that counts for the application. */
    Optional<RolePlay> of(JobApplicationId application) {
        return jdbc.sql(SELECT + " where r.application = :application and r.state <> 'CANCELLED'")
                .param("application", application.value())
                .query(RolePlayRows::rolePlay)
                .optional();
    }

    /** The role-plays that count for these applications. */
    List<RolePlay> of(Collection<JobApplicationId> applications) {
        return jdbc.sql(SELECT + " where r.application = any(:applications) and r.state <> 'CANCELLED'")
                .param(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .query(RolePlayRows::rolePlay)
                .list();
    }

    /** The role-plays that had the appointment before this one, the latest first. */
    List<RolePlay> before(RolePlay rolePlay) {
        return jdbc.sql(SELECT + " where r.appointment = :appointment and r.id <> :id order by r.id desc")
                .param("appointment", rolePlay.appointment().value())
                .param("id", rolePlay.id().value())
                .query(RolePlayRows::rolePlay)
                .list();
    }

    /** The role-play, locked, when it runs and nobody else has it. */
    Optional<RolePlay> takeRunning(RolePlayId id) {
        return jdbc.sql("""
                        select id from roleplay.role_play where id = :id and state = 'RUNNING'
                           for no key update skip locked
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(taken -> find(id));
    }

    /** The role-play, locked; waits for it. */
    Optional<RolePlay> lock(RolePlayId id) {
        return jdbc.sql("select id from roleplay.role_play where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(taken -> find(id));
    }

    /** Running ones whose time was up at {@code now}. */
    List<RolePlayId> overdue(Instant now) {
        return ids(
                "select id from roleplay.role_play where state = 'RUNNING' and ends_at <= :now order by ends_at", now);
    }

    /** Desks of scripts that nobody has begun in time. */
    List<RolePlayId> unbegun(Instant now) {
        return ids("select id from roleplay.role_play where state = 'SCHEDULED' and start_by <= :now", now);
    }

    private List<RolePlayId> ids(String query, Instant now) {
        return jdbc.sql(query)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new RolePlayId(row.getObject("id", UUID.class)))
                .list();
    }

    void insert(RolePlay rolePlay) {
        jdbc.sql("""
                        insert into roleplay.role_play (id, application, state, appointment, customer, minutes, pauses,
                               start_by, invited_sequence)
                        values (:id, :application, 'SCHEDULED', :appointment, :customer, :minutes, :pauses, :startBy, :invited)
                        """)
                .param("id", rolePlay.id().value())
                .param("application", rolePlay.application().value())
                .param("appointment", rolePlay.appointment().value())
                .param("customer", value(rolePlay.customer()))
                .param("minutes", rolePlay.minutes())
                .param("pauses", rolePlay.pauses())
                .param("startBy", timestamp(rolePlay.startBy()))
                .param("invited", rolePlay.invitedSequence())
                .update();
        rolePlay.observers()
                .forEach(observer -> jdbc.sql("insert into roleplay.observer (role_play, account) values (?, ?)")
                        .params(rolePlay.id().value(), observer.account().value())
                        .update());
    }

    /** A role-play that is set aside is to be held anew: the same people, appointment and cards. */
    void again(RolePlay earlier, RolePlayId anew, @Nullable Instant startBy) {
        jdbc.sql("""
                        insert into roleplay.role_play (id, application, state, appointment, customer, minutes, pauses,
                               start_by, practised_at, invited_sequence)
                        select :anew, application, 'SCHEDULED', appointment, customer, minutes, pauses, :startBy,
                               practised_at, invited_sequence
                          from roleplay.role_play where id = :id
                        """)
                .param("anew", anew.value())
                .param("id", earlier.id().value())
                .param("startBy", timestamp(startBy))
                .update();
        jdbc.sql("""
                        insert into roleplay.observer (role_play, account, card)
                        select :anew, account, card from roleplay.observer where role_play = :id
                        """)
                .param("anew", anew.value())
                .param("id", earlier.id().value())
                .update();
    }

    /** Out of whatever state it is in. */
    void cancel(RolePlay rolePlay) {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("state", RolePlayState.CANCELLED.name());
        changes.put("paused_at", null);
        update(rolePlay, changes);
    }

    /** Sets columns; a stale version is loud. Column names come from this package only. */
    void update(RolePlay rolePlay, Map<String, ? extends @Nullable Object> changes) {
        var values = new HashMap<String, @Nullable Object>(changes);
        var columns = new StringBuilder();
        changes.keySet()
                .forEach(column ->
                        columns.append(column).append(" = :").append(column).append(", "));
        values.put("id", rolePlay.id().value());
        values.put("expected", rolePlay.version());
        int updated = jdbc.sql("update roleplay.role_play set " + columns
                        + "version = version + 1 where id = :id and version = :expected")
                .params(values)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Role-play %s was changed meanwhile".formatted(rolePlay.id()));
        }
    }

    void clearCard(RolePlayId id, AccountId observer) {
        jdbc.sql("update roleplay.observer set card = null where role_play = :id and account = :account")
                .param("id", id.value())
                .param("account", observer.value())
                .update();
    }

    void setCard(RolePlayId id, AccountId observer, ScorecardId card) {
        jdbc.sql("update roleplay.observer set card = :card where role_play = :id and account = :account")
                .param("card", card.value())
                .param("id", id.value())
                .param("account", observer.value())
                .update();
    }

    private static RolePlay rolePlay(ResultSet row, int index) throws SQLException {
        return new RolePlay(
                new RolePlayId(row.getObject("id", UUID.class)),
                new JobApplicationId(row.getObject("application", UUID.class)),
                RolePlayState.valueOf(row.getString("state")),
                Stream.of((UUID[]) row.getArray("scenarios").getArray())
                        .map(QuestionVersionId::new)
                        .toList(),
                new AppointmentId(row.getObject("appointment", UUID.class)),
                account(row.getObject("customer", UUID.class)),
                row.getInt("minutes"),
                row.getInt("pauses"),
                instant(row.getTimestamp("start_by")),
                instant(row.getTimestamp("practised_at")),
                instant(row.getTimestamp("paused_at")),
                (Integer) row.getObject("invited_sequence"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ends_at")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("stopped_at")),
                row.getBoolean("concluded"),
                row.getInt("version"),
                observers(row));
    }

    private static List<RolePlay.Observer> observers(ResultSet row) throws SQLException {
        var accounts = (UUID[]) row.getArray("observers").getArray();
        var cards = (@Nullable UUID[]) row.getArray("cards").getArray();
        var observers = new ArrayList<RolePlay.Observer>();
        for (int i = 0; i < accounts.length; i++) {
            var card = cards[i];
            observers.add(
                    new RolePlay.Observer(new AccountId(accounts[i]), card == null ? null : new ScorecardId(card)));
        }
        return List.copyOf(observers);
    }

    private static @Nullable AccountId account(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
