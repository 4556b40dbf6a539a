package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Exposure;
import dev.touchstone.questionbank.PointFigures;
import dev.touchstone.questionbank.QuestionUsage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells the bank in how many role-plays and interviews its questions were used, and how often raters saw their marking points: both
 * stages keep what they asked on their cards. Only submitted cards that count are looked at.
 */
@Repository
class CardQuestionUsage implements QuestionUsage {

    private static final List<String> TALKS = List.of(Stage.ROLE_PLAY.name(), Stage.PANEL.name());

    private static final String EXPOSURES = """
            select q.question_version, c.stage, count(distinct c.application) as times, count(distinct a.job) as jobs,
                   max(c.submitted_at) as last
              from scorecards.card_question q
              join scorecards.card c on c.id = q.card and c.state = 'SUBMITTED' and c.counted and c.stage in (:stages)
              join candidates.v_place a on a.id = c.application
             where q.question_version in (:versions)
             group by q.question_version, c.stage
             order by c.stage desc
            """;

    private final JdbcClient jdbc;
    private final Ratings ratings;

    CardQuestionUsage(JdbcClient jdbc, Ratings ratings) {
        this.jdbc = jdbc;
        this.ratings = ratings;
    }

    @Override
    public List<Exposure> exposures(Collection<QuestionVersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(EXPOSURES)
                .param("stages", TALKS)
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toList())
                .query((row, index) -> new Exposure(
                        new QuestionVersionId(row.getObject("question_version", UUID.class)),
                        "jobs.stage." + row.getString("stage"),
                        row.getInt("times"),
                        row.getInt("jobs"),
                        null,
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    @Override
    public List<PointFigures> points(QuestionVersionId version) {
        return ratings.seen(version);
    }
}
