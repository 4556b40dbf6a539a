package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What went on papers, for the draws that follow. Of a job the newest {@value #NEWEST} papers count. Papers printed at the same
 * moment do not see each other: nobody waits, and a cap may be passed by as many as there are.
 */
@Repository
class PrintedPapers {

    static final int NEWEST = 200;

    private static final String KNOWN = """
            select distinct q.question_version
              from candidates.v_application me
              join candidates.v_application a on a.candidate = me.candidate
              join writtentest.sitting s on s.application = a.id and (s.state <> 'CANCELLED' or s.started_at is not null)
              join writtentest.paper_question q on q.sitting = s.id
             where me.id = :application
            """;

    private static final String USED = """
            with newest as (
                select questions from writtentest.printed_paper where job = :job order by printed_at desc limit :newest)
            select question, count(*) as papers, (select count(*) from newest) as printed
              from newest, unnest(questions) question
             group by question
            """;

    private final JdbcClient jdbc;
    private final QuestionBank bank;

    PrintedPapers(JdbcClient jdbc, QuestionBank bank) {
        this.jdbc = jdbc;
        this.bank = bank;
    }

    /**
     * What the next paper of an application looks back on.
     *
     * @param cap as in {@link Blueprint}
     */
    DrawHistory before(JobApplicationId application, JobOpeningId job, @Nullable Integer cap) {
        var known = bank.questionsOf(jdbc.sql(KNOWN)
                .param("application", application.value())
                .query((row, index) -> new QuestionVersionId(row.getObject("question_version", UUID.class)))
                .list());
        if (cap == null) {
            return new DrawHistory(known, Map.of(), Integer.MAX_VALUE);
        }
        var printed = new AtomicInteger();
        Map<QuestionId, Integer> papers = new HashMap<>();
        jdbc.sql(USED).param("job", job.value()).param("newest", NEWEST).query((RowCallbackHandler) row -> {
            papers.put(new QuestionId(row.getObject("question", UUID.class)), row.getInt("papers"));
            printed.set(row.getInt("printed"));
        });
        return new DrawHistory(known, papers, DrawHistory.allowed(cap, printed.get()));
    }

    void add(SittingId sitting, JobOpeningId job, PrintedPaper paper, Instant at) {
        jdbc.sql("""
                        insert into writtentest.printed_paper (sitting, job, printed_at, questions, repeated, overused, replaced)
                        values (:sitting, :job, :at, :questions, :repeated, :overused, :replaced)
                        """)
                .param("sitting", sitting.value())
                .param("job", job.value())
                .param("at", Timestamp.from(at))
                .param(
                        "questions",
                        paper.asked().stream().map(QuestionId::value).toArray(UUID[]::new))
                .param("repeated", paper.repeated())
                .param("overused", paper.overused())
                .param("replaced", paper.replaced())
                .update();
    }

    /** Of the application's paper; empty when nothing was forced on it. */
    Optional<ForcedQuestions> forced(JobApplicationId application) {
        List<ForcedQuestions> forced = jdbc.sql("""
                        select p.repeated, p.overused, p.replaced
                          from writtentest.sitting s join writtentest.printed_paper p on p.sitting = s.id
                         where s.application = :application and s.state <> 'CANCELLED'
                           and p.repeated + p.overused + p.replaced > 0
                        """)
                .param("application", application.value())
                .query((row, index) ->
                        new ForcedQuestions(row.getInt("repeated"), row.getInt("overused"), row.getInt("replaced")))
                .list();
        return forced.stream().findFirst();
    }
}
