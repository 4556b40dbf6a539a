package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        input.ratings().forEach((competency, given) -> jdbc.sql(
                        "insert into scorecards.rating (card, competency, value, note, answered) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        card.value(), competency, given.value(), given.note(), given.answered()))
                .update());
        insertTicks(card, input.ticks());
    }

    void insertTicks(ScorecardId card, Set<MarkingPointId> ticks) {
        if (!ticks.isEmpty()) {
            jdbc.sql("insert into scorecards.tick (card, marking_point) select :card, unnest(:points::uuid[])")
                    .param("card", card.value())
                    .param("points", ticks.stream().map(MarkingPointId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    /** Mean per competency over the counted, submitted cards of a stage; "not observed" left out. */
    Map<String, BigDecimal> means(JobApplicationId application, Stage stage) {
        Map<String, BigDecimal> means = new HashMap<>();
        jdbc.sql("""
                        select r.competency, avg(r.value) as mean
                          from scorecards.card c
                          join scorecards.rating r on r.card = c.id
                         where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                           and r.value is not null
                         group by r.competency
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query((row, index) -> means.put(
                        row.getString("competency"), row.getBigDecimal("mean").round(MathContext.DECIMAL32)))
                .list();
        return means;
    }

    /** Every competency some submitted, counted card of the stage planned to observe. */
    List<String> planned(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        select distinct k.competency
                          from scorecards.card c
                          join scorecards.card_competency k on k.card = c.id
                         where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query(String.class)
                .list();
    }

    int submitted(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        select count(*) from scorecards.card c
                         where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    boolean criticalHit(JobApplicationId application, Stage stage) {
        return jdbc.sql("""
                        select exists (
                            select 1
                              from scorecards.card c
                              join scorecards.tick t on t.card = c.id
                              join questionbank.v_marking_point p on p.id = t.marking_point
                             where c.application = :application and c.stage = :stage and c.state = 'SUBMITTED' and c.counted
                               and p.kind = 'CRITICAL')
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Boolean.class)
                .single();
    }
}
