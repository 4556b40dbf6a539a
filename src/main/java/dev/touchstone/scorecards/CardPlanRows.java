package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of cards, version by version. */
@Repository
class CardPlanRows {

    private final JdbcClient jdbc;

    CardPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a job. */
    Optional<CardPlan> newest(JobOpeningId job) {
        return jdbc.sql("select * from scorecards.plan where job = :job order by version desc limit 1")
                .param("job", job.value())
                .query(this::plan)
                .optional();
    }

    /** The one a card was made by; the usual one where there was none. */
    CardPlan of(ScorecardId card) {
        return jdbc.sql("select p.* from scorecards.plan p join scorecards.card c on c.plan = p.id where c.id = :card")
                .param("card", card.value())
                .query(this::plan)
                .optional()
                .orElse(CardPlan.USUAL);
    }

    /** A new card follows the plan of those the stage has already, else the newest of the job: one stage, one plan. */
    void give(ScorecardId card, JobApplicationId application, Stage stage, JobOpeningId job) {
        jdbc.sql("""
                        with earlier as (
                            select c.plan from scorecards.card c
                             where c.application = :application and c.stage = :stage and c.state <> 'CANCELLED' and c.id <> :card
                             order by c.planned_at, c.id limit 1)
                        update scorecards.card
                           set plan = case when exists (select 1 from earlier) then (select plan from earlier)
                                           else (select p.id from scorecards.plan p where p.job = :job order by p.version desc limit 1)
                                      end
                         where id = :card
                        """)
                .param("card", card.value())
                .param("application", application.value())
                .param("stage", stage.name())
                .param("job", job.value())
                .update();
    }

    /** False when somebody else wrote that version a moment before. */
    boolean insert(JobOpeningId job, CardPlan plan, AccountId by, Instant at) {
        var id = UuidV7.next();
        int inserted = jdbc.sql("""
                        insert into scorecards.plan (id, job, version, express, undecided, held, changed_by, changed_at)
                        values (:id, :job, :version, :express, :undecided, :held, :by, :at)
                        on conflict (job, version) do nothing
                        """)
                .param("id", id)
                .param("job", job.value())
                .param("version", plan.version())
                .param("express", plan.express())
                .param("undecided", plan.undecided())
                .param("held", plan.held())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        if (inserted > 0) {
            insertParts(id, plan);
        }
        return inserted > 0;
    }

    private void insertParts(UUID id, CardPlan plan) {
        plan.weights().forEach((competency, weight) -> jdbc.sql(
                        "insert into scorecards.plan_weight (plan, competency, weight, reason) values (?, ?, ?, ?)")
                .params(id, competency, weight.weight(), weight.reason())
                .update());
        plan.minutes().forEach((question, minutes) -> jdbc.sql(
                        "insert into scorecards.plan_minutes (plan, question_number, minutes) values (?, ?, ?)")
                .params(id, question, minutes)
                .update());
    }

    private CardPlan plan(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CardPlan(
                row.getInt("version"),
                row.getBoolean("express"),
                row.getBoolean("undecided"),
                row.getBoolean("held"),
                weights(id),
                minutes(id));
    }

    private Map<String, CardPlan.Weight> weights(UUID plan) {
        Map<String, CardPlan.Weight> weights = new HashMap<>();
        jdbc.sql("select competency, weight, reason from scorecards.plan_weight where plan = :plan")
                .param("plan", plan)
                .query((RowCallbackHandler) row -> weights.put(
                        row.getString("competency"),
                        new CardPlan.Weight(row.getInt("weight"), row.getString("reason"))));
        return weights;
    }

    private Map<String, Integer> minutes(UUID plan) {
        Map<String, Integer> minutes = new HashMap<>();
        jdbc.sql("select question_number, minutes from scorecards.plan_minutes where plan = :plan")
                .param("plan", plan)
                .query((RowCallbackHandler)
                        row -> minutes.put(row.getString("question_number"), row.getInt("minutes")));
        return minutes;
    }
}
