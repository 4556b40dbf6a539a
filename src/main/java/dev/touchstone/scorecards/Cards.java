package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards without what is on them. */
@Repository
class Cards {

    private static final String SELECT = """
            select c.*, exists (select 1 from scorecards.card_version v where v.card = c.id) as amended,
                   array(select q.question_version from scorecards.card_question q where q.card = c.id order by q.position)
                       as questions,
                   array(select k.competency from scorecards.card_competency k where k.card = c.id order by k.position)
                       as competencies
              from scorecards.card c
            """;

    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Card> find(ScorecardId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Cards::card)
                .optional();
    }

    /** The newest that was not taken back. */
    Optional<Card> of(JobApplicationId application, Stage stage, AccountId rater) {
        return jdbc.sql(SELECT + """
                         where c.application = :application and c.stage = :stage and c.rater = :rater
                           and c.state <> 'CANCELLED'
                         order by c.planned_at desc, c.id desc
                         limit 1
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .param("rater", rater.value())
                .query(Cards::card)
                .optional();
    }

    List<Card> openOf(AccountId rater) {
        return jdbc.sql(SELECT + " where c.rater = :rater and c.state in ('PLANNED', 'DRAFT') order by c.planned_at")
                .param("rater", rater.value())
                .query(Cards::card)
                .list();
    }

    void insert(Card card, Instant at) {
        jdbc.sql("""
                        insert into scorecards.card (id, application, stage, rater, state, note, planned_at, saved_at, submitted_at, scale)
                        values (:id, :application, :stage, :rater, :state, :note, :at, :saved, :submitted, :scale)
                        """)
                .param("id", card.id().value())
                .param("application", card.application().value())
                .param("stage", card.stage().name())
                .param("rater", card.rater() == null ? null : card.rater().value())
                .param("state", card.state().name())
                .param("note", card.note())
                .param("at", Timestamp.from(at))
                .param("saved", card.savedAt() == null ? null : Timestamp.from(card.savedAt()))
                .param("submitted", card.state() == Card.State.SUBMITTED ? Timestamp.from(at) : null)
                .param("scale", card.scale().name())
                .update();
        insertRubric(card);
    }

    private void insertRubric(Card card) {
        int position = 1;
        for (var question : card.questions()) {
            jdbc.sql("insert into scorecards.card_question (card, position, question_version) values (?, ?, ?)")
                    .params(card.id().value(), position++, question.value())
                    .update();
        }
        position = 1;
        for (var competency : card.competencies()) {
            jdbc.sql("insert into scorecards.card_competency (card, position, competency) values (?, ?, ?)")
                    .params(card.id().value(), position++, competency)
                    .update();
        }
    }

    /** Writes head and state; a stale version is loud. */
    void save(Card card, Card.State state, CardInput input, Instant at) {
        int updated = jdbc.sql("""
                        update scorecards.card
                           set state = :state, recommendation = :recommendation, note = :note, pad = :pad, saved_at = :at,
                               submitted_at = :submitted, version = version + 1
                         where id = :id and version = :version and state in ('PLANNED', 'DRAFT')
                        """)
                .param("state", state.name())
                .param(
                        "recommendation",
                        input.recommendation() == null
                                ? null
                                : input.recommendation().name())
                .param("note", input.note())
                .param("pad", input.pad())
                .param("at", Timestamp.from(at))
                .param("submitted", state == Card.State.SUBMITTED ? Timestamp.from(at) : null)
                .param("id", card.id().value())
                .param("version", input.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Card %s was changed meanwhile".formatted(card.id()));
        }
    }

    /** Another version of a submitted card was written; a stale one is loud. {@code now} is what the card says from now on, null = as before. */
    void amend(Card card, @Nullable CardInput now) {
        var recommendation = now == null ? card.recommendation() : now.recommendation();
        int updated = jdbc.sql("""
                        update scorecards.card set recommendation = :recommendation, note = :note, version = version + 1
                         where id = :id and version = :version and state = 'SUBMITTED'
                        """)
                .param("recommendation", recommendation == null ? null : recommendation.name())
                .param("note", now == null ? card.note() : now.note())
                .param("id", card.id().value())
                .param("version", card.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Card %s was changed meanwhile".formatted(card.id()));
        }
    }

    void cancel(ScorecardId card) {
        jdbc.sql(
                        "update scorecards.card set state = 'CANCELLED', version = version + 1 where id = :id and state in ('PLANNED', 'DRAFT')")
                .param("id", card.value())
                .update();
    }

    void doNotCount(ScorecardId card) {
        jdbc.sql("update scorecards.card set counted = false where id = :id")
                .param("id", card.value())
                .update();
    }

    /** The submitted ones of a stage. */
    void doNotCount(JobApplicationId application, Stage stage) {
        jdbc.sql(
                        "update scorecards.card set counted = false where application = :application and stage = :stage and state = 'SUBMITTED'")
                .param("application", application.value())
                .param("stage", stage.name())
                .update();
    }

    /** The submitted ones of a stage that people made. */
    void doNotCountRaters(JobApplicationId application, Stage stage) {
        jdbc.sql("""
                        update scorecards.card set counted = false
                         where application = :application and stage = :stage and state = 'SUBMITTED' and rater is not null
                        """)
                .param("application", application.value())
                .param("stage", stage.name())
                .update();
    }

    private static Card card(ResultSet row, int index) throws SQLException {
        var rater = row.getObject("rater", UUID.class);
        return new Card(
                new ScorecardId(row.getObject("id", UUID.class)),
                new JobApplicationId(row.getObject("application", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                rater == null ? null : new AccountId(rater),
                Card.State.valueOf(row.getString("state")),
                recommendation(row.getString("recommendation")),
                row.getString("note"),
                row.getString("pad"),
                instant(row.getTimestamp("saved_at")),
                row.getBoolean("counted"),
                row.getInt("version"),
                List.of((UUID[]) row.getArray("questions").getArray()).stream()
                        .map(QuestionVersionId::new)
                        .toList(),
                List.of((String[]) row.getArray("competencies").getArray()),
                RatingScale.valueOf(row.getString("scale")),
                row.getObject("plan", UUID.class),
                row.getBoolean("amended"));
    }

    static @Nullable Recommendation recommendation(@Nullable String name) {
        return name == null ? null : Recommendation.valueOf(name);
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
