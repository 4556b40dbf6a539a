package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        return jdbc.sql("""
                        select r.*, exists (select 1 from scorecards.card_version v where v.card = r.card) as amended,
                               array(select q.question_version from scorecards.card_question q where q.card = r.card
                                      order by q.position) as questions,
                               g.competencies, g.values, g.notes, t.points, t.shares
                          from scorecards.v_released_card(:viewer) r
                          left join (select card, array_agg(competency order by competency) as competencies,
                                            array_agg(value order by competency) as values,
                                            array_agg(note order by competency) as notes
                                       from scorecards.v_released_rating(:viewer)
                                      where application = :application group by card) g on g.card = r.card
                          left join (select card, array_agg(marking_point order by marking_point) as points,
                                            array_agg(share order by marking_point) as shares
                                       from scorecards.v_released_tick(:viewer)
                                      where application = :application group by card) t on t.card = r.card
                         where r.application = :application
                         order by r.submitted_at
                        """)
                .param("viewer", viewer.value())
                .param("application", application.value())
                .query(ReleasedCards::card)
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

    /** The same for what is read of a stage, and how many cards are missing before it is shown to anybody. */
    Hidden hidden(JobApplicationId application, Stage stage, AccountId viewer) {
        return jdbc.sql("""
                        select exists (select 1 from scorecards.v_veiled(:viewer) v where v.application = :application) as veiled,
                               (select count(*) from scorecards.v_held h
                                 where h.application = :application and h.stage = :stage) as held_by
                        """)
                .param("viewer", viewer.value())
                .param("application", application.value())
                .param("stage", stage.name())
                .query((row, index) -> new Hidden(row.getBoolean("veiled"), row.getInt("held_by")))
                .single();
    }

    /** How many cards of a stage are missing before the others are shown to anybody. */
    int heldBy(JobApplicationId application, Stage stage) {
        return jdbc.sql(
                        "select count(*) from scorecards.v_held h where h.application = :application and h.stage = :stage")
                .param("application", application.value())
                .param("stage", stage.name())
                .query(Integer.class)
                .single();
    }

    List<JobApplicationId> veiled(AccountId viewer) {
        return jdbc.sql("select application from scorecards.v_veiled(:viewer)")
                .param("viewer", viewer.value())
                .query((row, index) -> new JobApplicationId(row.getObject("application", UUID.class)))
                .list();
    }

    private static ReleasedCard card(ResultSet row, int index) throws SQLException {
        var rater = row.getObject("rater", UUID.class);
        var shares = shares(row);
        return new ReleasedCard(
                new ScorecardId(row.getObject("card", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                rater == null ? null : new AccountId(rater),
                Cards.recommendation(row.getString("recommendation")),
                row.getString("note"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getBoolean("counted"),
                row.getBoolean("amended"),
                List.of((UUID[]) row.getArray("questions").getArray()).stream()
                        .map(QuestionVersionId::new)
                        .toList(),
                ratings(row),
                shares.entrySet().stream()
                        .filter(each -> !isPart(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                shares.entrySet().stream()
                        .filter(each -> isPart(each.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, CardInput.Given> ratings(ResultSet row) throws SQLException {
        Map<String, CardInput.Given> ratings = new HashMap<>();
        var competencies = row.getArray("competencies");
        if (competencies == null) {
            return ratings;
        }
        var codes = (String[]) competencies.getArray();
        var values = (@Nullable Integer[]) row.getArray("values").getArray();
        var notes = (@Nullable String[]) row.getArray("notes").getArray();
        for (int i = 0; i < codes.length; i++) {
            ratings.put(codes[i], new CardInput.Given(values[i], notes[i]));
        }
        return ratings;
    }

    private static Map<MarkingPointId, BigDecimal> shares(ResultSet row) throws SQLException {
        Map<MarkingPointId, BigDecimal> shares = new HashMap<>();
        var points = row.getArray("points");
        if (points == null) {
            return shares;
        }
        var ids = (UUID[]) points.getArray();
        var values = (BigDecimal[]) row.getArray("shares").getArray();
        for (int i = 0; i < ids.length; i++) {
            shares.put(new MarkingPointId(ids[i]), values[i]);
        }
        return shares;
    }

    private static boolean isPart(BigDecimal share) {
        return share.compareTo(BigDecimal.ONE) < 0;
    }
}
