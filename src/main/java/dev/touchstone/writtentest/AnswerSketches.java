package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What open answers are compared by. */
@Repository
class AnswerSketches {

    private final JdbcClient jdbc;

    AnswerSketches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A handed-in sitting whose answers were not looked at yet, for nobody else until the transaction ends. */
    Optional<JobApplicationId> next() {
        return jdbc.sql("""
                        select application from writtentest.sitting
                         where not sketched and state in ('SUBMITTED', 'MARKED')
                         order by submitted_at
                         limit 1 for no key update skip locked
                        """)
                .query((row, index) -> new JobApplicationId(row.getObject("application", UUID.class)))
                .optional();
    }

    void done(SittingId sitting) {
        jdbc.sql("update writtentest.sitting set sketched = true where id = :sitting")
                .param("sitting", sitting.value())
                .update();
    }

    void insert(SittingId sitting, int position, JobOpeningId job, QuestionId question, Pieces pieces) {
        jdbc.sql("""
                        insert into writtentest.answer_sketch (sitting, position, job, question, bands)
                        values (:sitting, :position, :job, :question, :bands)
                        on conflict do nothing
                        """)
                .param("sitting", sitting.value())
                .param("position", position)
                .param("job", job.value())
                .param("question", question.value())
                .param("bands", Sketch.bands(pieces, job.value(), question.value()))
                .update();
    }

    /** A sitting whose answers may change: it is looked at again when it is handed in. */
    void forget(SittingId sitting) {
        jdbc.sql("delete from writtentest.answer_sketch where sitting = :sitting")
                .param("sitting", sitting.value())
                .update();
        jdbc.sql("update writtentest.sitting set sketched = false where id = :sitting")
                .param("sitting", sitting.value())
                .update();
    }

    /** Answers of other marked papers of the job that may be like one of this paper's. */
    List<Near> near(SittingId sitting) {
        return jdbc.sql("""
                        select mine.position, other.position as place, s.application, a.body
                          from writtentest.answer_sketch mine
                          join writtentest.answer_sketch other on other.bands && mine.bands
                           and other.job = mine.job and other.question = mine.question and other.sitting <> mine.sitting
                          join writtentest.sitting s on s.id = other.sitting and s.state = 'MARKED'
                          join writtentest.answer a on a.sitting = other.sitting and a.position = other.position
                         where mine.sitting = :sitting
                        """)
                .param("sitting", sitting.value())
                .query((row, index) -> new Near(
                        row.getInt("position"),
                        new JobApplicationId(row.getObject("application", UUID.class)),
                        row.getInt("place"),
                        row.getString("body")))
                .list();
    }

    /**
     * An answer that may be like one of a paper's.
     *
     * @param position of the paper's own question
     * @param place where the other one stands on its paper
     */
    record Near(int position, JobApplicationId application, int place, String text) {}
}
