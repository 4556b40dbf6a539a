package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cards through the blindness functions: what this viewer may see, no more. */
@Repository
class ReleasedCards {

    private final JdbcClient jdbc;

    ReleasedCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReleasedCard> of(JobApplicationId application, AccountId viewer) {
        var ratings = ratings(application, viewer);
        var ticks = ticks(application, viewer);
        return jdbc.sql("""
                        select r.*,
                               array(select q.question_version from scorecards.card_question q where q.card = r.card
                                      order by q.position) as questions
                          from scorecards.v_released_card(:viewer) r
                         where r.application = :application
                         order by r.submitted_at
                        """)
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query((row, index) -> card(row, ratings, ticks))
                .list();
    }

    boolean veiled(JobApplicationId application, AccountId viewer) {
        return jdbc.sql(
                        "select exists (select 1 from scorecards.v_veiled(:viewer) v where v.application = :application)")
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query(Boolean.class)
                .single();
    }

    List<JobApplicationId> veiled(AccountId viewer) {
        return jdbc.sql("select application from scorecards.v_veiled(:viewer)")
                .param("viewer", viewer.value())
                .query((row, index) -> new JobApplicationId(row.getObject("application", UUID.class)))
                .list();
    }

    private Map<UUID, Map<String, CardInput.Given>> ratings(JobApplicationId application, AccountId viewer) {
        Map<UUID, Map<String, CardInput.Given>> byCard = new HashMap<>();
        jdbc.sql(
                        "select card, competency, value, note from scorecards.v_released_rating(:viewer) where application = :application")
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query((row, index) -> byCard.computeIfAbsent(
                                row.getObject("card", UUID.class), card -> new HashMap<>())
                        .put(
                                row.getString("competency"),
                                new CardInput.Given((Integer) row.getObject("value"), row.getString("note"))))
                .list();
        return byCard;
    }

    private Map<UUID, Set<MarkingPointId>> ticks(JobApplicationId application, AccountId viewer) {
        Map<UUID, Set<MarkingPointId>> byCard = new HashMap<>();
        jdbc.sql("select card, marking_point from scorecards.v_released_tick(:viewer) where application = :application")
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query((row, index) -> byCard.computeIfAbsent(
                                row.getObject("card", UUID.class), card -> new HashSet<>())
                        .add(new MarkingPointId(row.getObject("marking_point", UUID.class))))
                .list();
        return new HashMap<>(byCard);
    }

    private static ReleasedCard card(
            ResultSet row, Map<UUID, Map<String, CardInput.Given>> ratings, Map<UUID, Set<MarkingPointId>> ticks)
            throws SQLException {
        var id = row.getObject("card", UUID.class);
        var rater = row.getObject("rater", UUID.class);
        return new ReleasedCard(
                new ScorecardId(id),
                Stage.valueOf(row.getString("stage")),
                rater == null ? null : new AccountId(rater),
                Cards.recommendation(row.getString("recommendation")),
                row.getString("note"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getBoolean("counted"),
                List.of((UUID[]) row.getArray("questions").getArray()).stream()
                        .map(QuestionVersionId::new)
                        .toList(),
                ratings.getOrDefault(id, Map.of()),
                ticks.getOrDefault(id, Set.of()));
    }
}
