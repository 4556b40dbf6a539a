package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.PointFigures;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is on the cards. The one reader of the raw tables: it reads a rater's own card, and means for the journey.
 * Everybody else reads {@code v_released_*(viewer)}.
 */
@Repository
class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, CardInput.Given> of(ScorecardId card) {
        Map<String, CardInput.Given> given = new HashMap<>();
        jdbc.sql("select competency, value, note, answered from scorecards.rating where card = :card")
                .param("card", card.value())
                .query((row, index) -> given.put(
                        row.getString("competency"),
                        new CardInput.Given(
                                (Integer) row.getObject("value"), row.getString("note"), row.getBoolean("answered"))))
                .list();
        return given;
    }

    Set<MarkingPointId> ticksOf(ScorecardId card) {
        return new HashSet<>(jdbc.sql("select marking_point from scorecards.tick where card = :card")
                .param("card", card.value())
                .query((row, index) -> new MarkingPointId(row.getObject("marking_point", UUID.class)))
                .list());
    }

    void replace(ScorecardId card, CardInput input) {
        jdbc.sql("delete from scorecards.rating where card = :card")
                .param("card", card.value())
                .update();
        jdbc.sql("delete from scorecards.tick where card = :card")
                .param("card", card.value())
                .update();
        insertRatings(card, input.ratings());
        insertTicks(card, input.ticks());
    }

    private void insertRatings(ScorecardId card, Map<String, CardInput.Given> ratings) {
        var given = ratings.values();
        jdbc.sql("""
                        insert into scorecards.rating (card, competency, value, note, answered)
                        select :card, * from unnest(:competencies::text[], :values::int[], :notes::text[], :answered::boolean[])
                        """)
                .param("card", card.value())
                .param("competencies", ratings.keySet().toArray(String[]::new))
                .param("values", given.stream().map(CardInput.Given::value).toArray(Integer[]::new))
                .param("notes", given.stream().map(CardInput.Given::note).toArray(String[]::new))
                .param("answered", given.stream().map(CardInput.Given::answered).toArray(Boolean[]::new))
                .update();
    }

    void insertTicks(ScorecardId card, Set<MarkingPointId> ticks) {
        if (!ticks.isEmpty()) {
            jdbc.sql("insert into scorecards.tick (card, marking_point) select :card, unnest(:points::uuid[])")
                    .param("card", card.value())
                    .param("points", ticks.stream().map(MarkingPointId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    void insertPartly(ScorecardId card, Map<MarkingPointId, BigDecimal> shares) {
        if (!shares.isEmpty()) {
            jdbc.sql("""
                            insert into scorecards.tick (card, marking_point, share)
                            select :card, * from unnest(:points::uuid[], :shares::numeric[])
                            """)
                    .param("card", card.value())
                    .param(
                            "points",
                            shares.keySet().stream().map(MarkingPointId::value).toArray(UUID[]::new))
                    .param("shares", shares.values().toArray(BigDecimal[]::new))
                    .update();
        }
    }

    /** The system’s own submitted card of a stage: these points as they are seen now. */
    void replaceOwn(JobApplicationId application, Stage stage, Map<MarkingPointId, BigDecimal> seen) {
        var points = seen.keySet().stream().map(MarkingPointId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from scorecards.tick t using scorecards.card c
                         where c.id = t.card and c.application = :application and c.stage = :stage and c.rater is null and c.counted
                           and t.marking_point = any(:points::uuid[])
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .param("points", points)
                .update();
        jdbc.sql("""
                        insert into scorecards.tick (card, marking_point, share)
                        select c.id, s.point, s.share
                          from unnest(:points::uuid[], :shares::numeric[]) as s(point, share)
                          join questionbank.v_marking_point p on p.id = s.point
                          join scorecards.card_question q on q.question_version = p.question_version
                          join scorecards.card c on c.id = q.card
                         where c.application = :application and c.stage = :stage and c.rater is null and c.state = 'SUBMITTED' and c.counted
                           and s.share > 0
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .param("points", points)
                .param("shares", seen.values().toArray(BigDecimal[]::new))
                .update();
    }

    /** How much of each point the submitted cards of a stage that count saw, 0–1, by application; of several cards the most. */
    Map<JobApplicationId, Map<MarkingPointId, BigDecimal>> seen(
            Collection<JobApplicationId> applications, Stage stage) {
        Map<JobApplicationId, Map<MarkingPointId, BigDecimal>> seen = new HashMap<>();
        jdbc.sql("""
                        select c.application, t.marking_point, max(t.share) as share
                          from scorecards.card c join scorecards.tick t on t.card = c.id
                         where c.application = any(:applications) and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                         group by c.application, t.marking_point
                        """)
                .param(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .param("stage", stage.name())
                .query((RowCallbackHandler) row -> seen.computeIfAbsent(
                                new JobApplicationId(row.getObject("application", UUID.class)),
                                application -> new HashMap<>())
                        .put(
                                new MarkingPointId(row.getObject("marking_point", UUID.class)),
                                row.getBigDecimal("share")));
        return seen;
    }

    /** A point that a key decides, on whoever’s submitted card of a stage holds its question. */
    void judge(JobApplicationId application, Stage stage, MarkingPointId point, boolean seen) {
        jdbc.sql(seen ? """
                        insert into scorecards.tick (card, marking_point)
                        select c.id, p.id
                          from questionbank.v_marking_point p
                          join scorecards.card_question q on q.question_version = p.question_version
                          join scorecards.card c on c.id = q.card
                         where p.id = :point and c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                        on conflict do nothing
                        """ : """
                        delete from scorecards.tick t using scorecards.card c
                         where c.id = t.card and t.marking_point = :point and c.application = :application and c.stage = :stage and c.counted
                        """)
                .param("point", point.value())
                .param("application", application.value())
                .param("stage", stage.name())
                .update();
    }

    /** How many submitted cards that count held the version, and on how many of them each of its points was ticked. */
    List<PointFigures> seen(QuestionVersionId version) {
        return jdbc.sql("""
                        select p.id, count(c.id) as cards, count(t.card) as seen
                          from questionbank.v_marking_point p
                          join scorecards.card_question q on q.question_version = p.question_version
                          join scorecards.card c on c.id = q.card and c.state = 'SUBMITTED' and c.counted
                          left join scorecards.tick t on t.card = c.id and t.marking_point = p.id
                         where p.question_version = :version
                         group by p.id
                        """)
                .param("version", version.value())
                .query((row, index) -> new PointFigures(
                        new MarkingPointId(row.getObject("id", UUID.class)), row.getInt("cards"), row.getInt("seen")))
                .list();
    }

    /** What a stage's result is made of, over its counted, submitted cards; "not observed" left out of the means. */
    Tally tally(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        with counted as (
                            select c.id, c.plan from scorecards.card c
                             where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted),
                        mean as (
                            select r.competency, avg(r.value) as mean, max(coalesce(w.weight, 1)) as weight
                              from counted c
                              join scorecards.rating r on r.card = c.id
                              left join scorecards.plan_weight w on w.plan = c.plan and w.competency = r.competency
                             where r.value is not null group by r.competency)
                        select (select count(*) from counted) as cards,
                               (select count(distinct k.competency)
                                  from counted c join scorecards.card_competency k on k.card = c.id) as planned,
                               exists (select 1
                                         from counted c
                                         join scorecards.tick t on t.card = c.id
                                         join questionbank.v_marking_point p on p.id = t.marking_point
                                        where p.kind = 'CRITICAL') as critical,
                               array(select competency from mean order by competency) as competencies,
                               array(select mean from mean order by competency) as means,
                               array(select weight from mean order by competency) as weights,
                               (select max(p.version) from counted c join scorecards.plan p on p.id = c.plan) as plan_version
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Ratings::tally)
                .single();
    }

    /** How far the submitted cards of a stage that count are apart. */
    StageSpread spread(JobApplicationId application, Stage stage) {
        Map<String, Integer> gaps = new HashMap<>();
        jdbc.sql("""
                        select r.competency, max(r.value) - min(r.value) as gap
                          from scorecards.card c join scorecards.rating r on r.card = c.id
                         where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                           and r.value is not null
                         group by r.competency
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query((RowCallbackHandler) row -> gaps.put(row.getString("competency"), row.getInt("gap")));
        return new StageSpread(gaps, tally(application, stage).cards(), differOnCritical(application, stage));
    }

    private boolean differOnCritical(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        with counted as (
                            select c.id from scorecards.card c
                             where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted)
                        select exists (select t.marking_point
                                         from counted c
                                         join scorecards.tick t on t.card = c.id
                                         join questionbank.v_marking_point p on p.id = t.marking_point and p.kind = 'CRITICAL'
                                        group by t.marking_point having count(*) < (select count(*) from counted))
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Boolean.class)
                .single();
    }

    private static Tally tally(ResultSet row, int index) throws SQLException {
        var competencies = (String[]) row.getArray("competencies").getArray();
        var values = (BigDecimal[]) row.getArray("means").getArray();
        var given = (Integer[]) row.getArray("weights").getArray();
        Map<String, BigDecimal> means = new HashMap<>();
        Map<String, Integer> weights = new HashMap<>();
        for (int i = 0; i < competencies.length; i++) {
            means.put(competencies[i], values[i].round(MathContext.DECIMAL32));
            weights.put(competencies[i], given[i]);
        }
        return new Tally(
                row.getInt("cards"),
                row.getInt("planned"),
                row.getBoolean("critical"),
                means,
                weights,
                row.getInt("plan_version"));
    }

    /**
     * The submitted cards of a stage that count.
     *
     * @param planned how many competencies some card planned to observe
     * @param critical whether a critical point is ticked
     * @param means by competency; unobserved ones are absent
     * @param weights of the same
     * @param planVersion 0 where the job had no plan
     */
    record Tally(
            int cards,
            int planned,
            boolean critical,
            Map<String, BigDecimal> means,
            Map<String, Integer> weights,
            int planVersion) {

        /** Total = Σ weight × mean ÷ Σ weight over the observed competencies (DESIGN 1). */
        StageResult result() {
            boolean enough = !means.isEmpty() && means.size() * 2 >= planned;
            var result = new StageResult(null, enough, critical, means, cards, weights, planVersion);
            return enough ? result.withTotal() : result;
        }
    }
}
