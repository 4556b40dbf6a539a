package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.questionbank.KeyCorrectionId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What corrections of keys did to papers, and what they still have to do. */
@Repository
class Rescores {

    private static final String INSERT = """
            insert into writtentest.rescore (correction, sitting, application, points_before, points_after, total_before,
                   total_after, decided, reason, corrected_by, at)
            values (:correction, :sitting, :application, :pointsBefore, :pointsAfter, :totalBefore, :totalAfter, :decided,
                   :reason, :by, :at)
            """;

    private static final String LEFT = """
            select s.application
              from writtentest.sitting s
             where s.state in ('SUBMITTED', 'MARKED') and s.application > :after
               and exists (select 1 from writtentest.paper_question q
                            where q.sitting = s.id and q.question_version in (:versions))
               and not exists (select 1 from writtentest.rescore r where r.correction = :correction and r.sitting = s.id)
             order by s.application
             limit :limit
            """;

    /** Before every id. */
    static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    Rescores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next applications whose papers are not scored again yet, in the order of their ids. */
    List<JobApplicationId> left(KeyCorrection correction, UUID after, int limit) {
        return jdbc.sql(LEFT)
                .param("correction", correction.id().value())
                .param("versions", values(correction.versions()))
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new JobApplicationId(row.getObject("application", UUID.class)))
                .list();
    }

    int countLeft(KeyCorrection correction) {
        return jdbc.sql("select count(*) from (%s) left_over".formatted(LEFT))
                .param("correction", correction.id().value())
                .param("versions", values(correction.versions()))
                .param("after", FIRST)
                .param("limit", Integer.MAX_VALUE)
                .query(Integer.class)
                .single();
    }

    boolean isDone(KeyCorrectionId correction, SittingId sitting) {
        return jdbc.sql(
                        "select exists (select 1 from writtentest.rescore where correction = :correction and sitting = :sitting)")
                .param("correction", correction.value())
                .param("sitting", sitting.value())
                .query(Boolean.class)
                .single();
    }

    void insert(KeyCorrection correction, Rescored done, Instant at) {
        jdbc.sql(INSERT)
                .param("correction", correction.id().value())
                .param("sitting", done.sitting().value())
                .param("application", done.application().value())
                .param("pointsBefore", done.pointsBefore())
                .param("pointsAfter", done.pointsAfter())
                .param("totalBefore", done.totalBefore())
                .param("totalAfter", done.totalAfter())
                .param("decided", done.decided())
                .param("reason", correction.reason())
                .param("by", correction.by().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The changes to the result of an application’s test, the earliest first. */
    List<TestReport.Correction> corrections(JobApplicationId application) {
        return jdbc.sql("""
                        select total_before, total_after, decided, reason, at from writtentest.rescore
                         where application = :application and total_before <> total_after
                         order by at
                        """)
                .param("application", application.value())
                .query((row, index) -> new TestReport.Correction(
                        row.getBigDecimal("total_before"),
                        row.getBigDecimal("total_after"),
                        row.getBoolean("decided"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    static List<UUID> values(Collection<QuestionVersionId> versions) {
        return versions.stream().map(QuestionVersionId::value).toList();
    }
}
