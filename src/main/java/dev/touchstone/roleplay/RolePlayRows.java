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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of role-plays, without the talk. */
@Repository
class RolePlayRows {

    private final JdbcClient jdbc;

    RolePlayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RolePlay> find(RolePlayId id) {
        return jdbc.sql("select * from roleplay.role_play where id = :id")
                .param("id", id.value())
                .query(this::rolePlay)
                .optional();
    }

    /** The role-play that counts for the application. */
    Optional<RolePlay> of(JobApplicationId application) {
        return jdbc.sql("select * from roleplay.role_play where application = :application and state <> 'CANCELLED'")
                .param("application", application.value())
                .query(this::rolePlay)
                .optional();
    }

    void insert(RolePlay rolePlay) {
        jdbc.sql("""
                        insert into roleplay.role_play (id, application, state, scenario, appointment, customer,
                               invited_sequence)
                        values (:id, :application, 'SCHEDULED', :scenario, :appointment, :customer, :invited)
                        """)
                .param("id", rolePlay.id().value())
                .param("application", rolePlay.application().value())
                .param("scenario", rolePlay.scenario().value())
                .param("appointment", rolePlay.appointment().value())
                .param("customer", rolePlay.customer().value())
                .param("invited", rolePlay.invitedSequence())
                .update();
        rolePlay.observers()
                .forEach(observer -> jdbc.sql("insert into roleplay.observer (role_play, account) values (?, ?)")
                        .params(rolePlay.id().value(), observer.account().value())
                        .update());
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

    void setCard(RolePlayId id, AccountId observer, ScorecardId card) {
        jdbc.sql("update roleplay.observer set card = :card where role_play = :id and account = :account")
                .param("card", card.value())
                .param("id", id.value())
                .param("account", observer.value())
                .update();
    }

    private RolePlay rolePlay(ResultSet row, int index) throws SQLException {
        var id = new RolePlayId(row.getObject("id", UUID.class));
        return new RolePlay(
                id,
                new JobApplicationId(row.getObject("application", UUID.class)),
                RolePlayState.valueOf(row.getString("state")),
                new QuestionVersionId(row.getObject("scenario", UUID.class)),
                new AppointmentId(row.getObject("appointment", UUID.class)),
                new AccountId(row.getObject("customer", UUID.class)),
                (Integer) row.getObject("invited_sequence"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("stopped_at")),
                row.getBoolean("concluded"),
                row.getInt("version"),
                observers(id));
    }

    private List<RolePlay.Observer> observers(RolePlayId id) {
        return jdbc.sql("select account, card from roleplay.observer where role_play = :id order by account")
                .param("id", id.value())
                .query((row, index) -> {
                    var card = row.getObject("card", UUID.class);
                    return new RolePlay.Observer(
                            new AccountId(row.getObject("account", UUID.class)),
                            card == null ? null : new ScorecardId(card));
                })
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
