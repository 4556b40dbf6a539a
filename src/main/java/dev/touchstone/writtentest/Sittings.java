package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sittings and their papers. */
@Repository
class Sittings {

    private static final String INSERT = """
            insert into writtentest.sitting (id, application, state, marking, code, minutes, seed, invitations, invited_at, expires_at)
            values (:id, :application, :state, :marking, :code, :minutes, :seed, :invitations, :invited_at, :expires_at)
            """;

    private static final String UPDATE = """
            update writtentest.sitting
               set state = :state, minutes = :minutes, invitations = :invitations, invited_at = :invited_at, expires_at = :expires_at,
                   started_at = :started_at, deadline = :deadline, submitted_at = :submitted_at,
                   by_deadline = :by_deadline, total = :total, version = version + 1
             where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    Sittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sitting that counts for the application, if one was made and not cancelled. */
    Optional<Sitting> of(JobApplicationId application) {
        return jdbc.sql("select * from writtentest.sitting where application = :application and state <> 'CANCELLED'")
                .param("application", application.value())
                .query(Sittings::sitting)
                .optional();
    }

    Optional<Sitting> of(MarkingId marking) {
        return jdbc.sql("select * from writtentest.sitting where marking = :marking and state <> 'CANCELLED'")
                .param("marking", marking.value())
                .query(Sittings::sitting)
                .optional();
    }

    void insert(Sitting sitting, List<PaperQuestion> paper) {
        jdbc.sql(INSERT).params(values(sitting)).update();
        for (var question : paper) {
            jdbc.sql("""
                            insert into writtentest.paper_question (sitting, position, section_zh, section_en, question_version, points, option_order, credit)
                            values (:sitting, :position, :zh, :en, :version, :points, :options, :credit)
                            """)
                    .param("sitting", sitting.id().value())
                    .param("position", question.position())
                    .param("zh", question.section().zh())
                    .param("en", question.section().en())
                    .param("version", question.version().value())
                    .param("points", question.points())
                    .param("options", question.optionOrder().toArray(String[]::new))
                    .param("credit", question.credit().name())
                    .update();
        }
    }

    /** A stale version is loud. */
    void save(Sitting sitting) {
        int updated = jdbc.sql(UPDATE).params(values(sitting)).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Sitting %s was changed meanwhile".formatted(sitting.id()));
        }
    }

    void markedBy(SittingId id, @Nullable UUID marker, Instant at) {
        jdbc.sql("update writtentest.sitting set marked_by = :marker, marked_at = :at where id = :id")
                .param("marker", marker)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** When the last mark of the application’s test was given; empty while anything of it waits for anybody. */
    Optional<Instant> finished(JobApplicationId application) {
        return jdbc.sql("""
                        select coalesce(marked_at, submitted_at) as at from writtentest.sitting
                         where application = :application and state = 'MARKED' and total is not null
                        """)
                .param("application", application.value())
                .query((row, index) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** Counts a link the candidate asks for; empty when the last one is too fresh or there were enough. */
    Optional<Integer> countLink(SittingId id, Instant now, Instant latestBefore, int most) {
        return jdbc.sql("""
                        update writtentest.sitting set links = links + 1, link_at = :now
                         where id = :id and links < :most and (link_at is null or link_at <= :latestBefore)
                        returning links
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("latestBefore", Timestamp.from(latestBefore))
                .param("most", most)
                .query(Integer.class)
                .optional();
    }

    List<PaperQuestion> paper(SittingId id) {
        return jdbc.sql("select * from writtentest.paper_question where sitting = :id order by position")
                .param("id", id.value())
                .query((row, index) -> new PaperQuestion(
                        row.getInt("position"),
                        new LocalizedText(row.getString("section_zh"), row.getString("section_en")),
                        new QuestionVersionId(row.getObject("question_version", UUID.class)),
                        row.getBigDecimal("points"),
                        List.of((String[]) row.getArray("option_order").getArray()),
                        CreditScheme.valueOf(row.getString("credit"))))
                .list();
    }

    private static HashMap<String, @Nullable Object> values(Sitting sitting) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", sitting.id().value());
        values.put("application", sitting.application().value());
        values.put("state", sitting.state().name());
        values.put("marking", sitting.marking().value());
        values.put("code", sitting.code());
        values.put("minutes", sitting.minutes());
        values.put("seed", sitting.seed());
        values.put("invitations", sitting.invitations());
        values.put("invited_at", timestamp(sitting.invitedAt()));
        values.put("expires_at", timestamp(sitting.expiresAt()));
        values.put("started_at", timestamp(sitting.startedAt()));
        values.put("deadline", timestamp(sitting.deadline()));
        values.put("submitted_at", timestamp(sitting.submittedAt()));
        values.put("by_deadline", sitting.byDeadline());
        values.put("total", sitting.total());
        values.put("version", sitting.version());
        return values;
    }

    static Sitting sitting(ResultSet row, int index) throws SQLException {
        return new Sitting(
                new SittingId(row.getObject("id", UUID.class)),
                new JobApplicationId(row.getObject("application", UUID.class)),
                SittingState.valueOf(row.getString("state")),
                new MarkingId(row.getObject("marking", UUID.class)),
                row.getString("code"),
                row.getInt("minutes"),
                row.getLong("seed"),
                row.getInt("invitations"),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "deadline"),
                instant(row, "submitted_at"),
                row.getBoolean("by_deadline"),
                row.getBigDecimal("total"),
                row.getInt("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
