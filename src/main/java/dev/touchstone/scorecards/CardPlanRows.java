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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of cards, version by version. */
@Repository
class CardPlanRows {

    private static final String SELECT = """
            select p.*,
                   array(select w.competency from scorecards.plan_weight w where w.plan = p.id order by w.competency) as competencies,
                   array(select w.weight from scorecards.plan_weight w where w.plan = p.id order by w.competency) as weights,
                   array(select w.reason from scorecards.plan_weight w where w.plan = p.id order by w.competency) as reasons,
                   array(select m.question_number from scorecards.plan_minutes m where m.plan = p.id order by m.question_number)
                       as questions,
                   array(select m.minutes from scorecards.plan_minutes m where m.plan = p.id order by m.question_number) as minutes
              from scorecards.plan p
            """;

    private final JdbcClient jdbc;

    CardPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a job. */
    Optional<CardPlan> newest(JobOpeningId job) {
        return jdbc.sql(SELECT + " where p.job = :job order by p.version desc limit 1")
                .param("job", job.value())
                .query(CardPlanRows::plan)
                .optional();
    }

    /** The one a card was made by; the usual one where there was none. */
    CardPlan of(Card card) {
        return card.plan() == null
                ? CardPlan.USUAL
                : jdbc.sql(SELECT + " where p.id = :plan")
                        .param("plan", card.plan())
                        .query(CardPlanRows::plan)
                        .single();
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

    private static CardPlan plan(ResultSet row, int index) throws SQLException {
        var competencies = (String[]) row.getArray("competencies").getArray();
        var values = (Integer[]) row.getArray("weights").getArray();
        var reasons = (String[]) row.getArray("reasons").getArray();
        Map<String, CardPlan.Weight> weights = new HashMap<>();
        for (int i = 0; i < competencies.length; i++) {
            weights.put(competencies[i], new CardPlan.Weight(values[i], reasons[i]));
        }
        return new CardPlan(
                row.getInt("version"),
                row.getBoolean("express"),
                row.getBoolean("undecided"),
                row.getBoolean("held"),
                weights,
                minutes(row));
    }

    private static Map<String, Integer> minutes(ResultSet row) throws SQLException {
        var questions = (String[]) row.getArray("questions").getArray();
        var values = (Integer[]) row.getArray("minutes").getArray();
        Map<String, Integer> minutes = new HashMap<>();
        for (int i = 0; i < questions.length; i++) {
            minutes.put(questions[i], values[i]);
        }
        return minutes;
    }
}
