package dev.touchstone.writtentest;

import dev.touchstone.questionbank.Exposure;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On how many papers questions were seen. A paper counts once it was opened. */
@Repository
class PaperExposures {

    private static final String EXPOSURES = """
            with shown as (
                select q.question_version, a.job, count(*) as papers, max(s.started_at) as last
                  from writtentest.paper_question q
                  join writtentest.sitting s on s.id = q.sitting and s.started_at is not null
                  join candidates.v_place a on a.id = s.application
                 where q.question_version in (:versions)
                 group by q.question_version, a.job),
            printed as (
                select a.job, count(*) as papers
                  from writtentest.sitting s
                  join candidates.v_place a on a.id = s.application
                 where s.started_at is not null and a.job in (select job from shown)
                 group by a.job)
            select s.question_version, sum(s.papers) as times, count(*) as jobs,
                   round(max(s.papers::numeric / p.papers), 4) as share, max(s.last) as last
              from shown s join printed p on p.job = s.job
             group by s.question_version
            """;

    private final JdbcClient jdbc;

    PaperExposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Exposure> of(Collection<QuestionVersionId> versions) {
        return jdbc.sql(EXPOSURES)
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toList())
                .query((row, index) -> new Exposure(
                        new QuestionVersionId(row.getObject("question_version", UUID.class)),
                        "jobs.stage.WRITTEN_TEST",
                        row.getInt("times"),
                        row.getInt("jobs"),
                        row.getBigDecimal("share"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }
}
