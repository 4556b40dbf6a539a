package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marked papers of a job’s applications, the newest first, without those of applications the viewer owes a card of. */
@Repository
class JobPapers {

    private static final String VEILED =
            "exists (select 1 from scorecards.v_veiled(:viewer) v where v.application = s.application)";

    private static final String PAPERS = """
            select s.application, s.total,
                   array_agg(q.section_zh order by q.position) as zh,
                   array_agg(coalesce(q.section_en, '') order by q.position) as en,
                   array_agg(q.question_version order by q.position) as versions,
                   array_agg(q.points order by q.position) as possible,
                   array_agg(m.points order by q.position) as earned
              from (%s) s
              join writtentest.paper_question q on q.sitting = s.id
              join writtentest.mark m on m.sitting = q.sitting and m.position = q.position
             group by s.id, s.application, s.total, s.submitted_at
             order by s.submitted_at desc, s.id
            """;

    private static final String OF_A_JOB = PAPERS.formatted("""
            select s.id, s.application, s.total, s.submitted_at
              from writtentest.sitting s join candidates.v_place a on a.id = s.application
             where a.job = :job and s.state = 'MARKED' and s.total is not null and not %s
             order by s.submitted_at desc, s.id limit :papers
            """.formatted(VEILED));

    private static final String OF_AN_APPLICATION = PAPERS.formatted("""
            select s.id, s.application, s.total, s.submitted_at
              from writtentest.sitting s where s.application = :application and s.state = 'MARKED' and s.total is not null
            """);

    private final JdbcClient jdbc;

    JobPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MarkedPaper> of(JobOpeningId job, AccountId viewer, int newest) {
        return jdbc.sql(OF_A_JOB)
                .param("job", job.value())
                .param("viewer", viewer.value())
                .param("papers", newest)
                .query(JobPapers::paper)
                .list();
    }

    /** Empty while anything of it is not marked. Whoever asks applies the blindness rule. */
    Optional<MarkedPaper> of(JobApplicationId application) {
        return jdbc.sql(OF_AN_APPLICATION)
                .param("application", application.value())
                .query(JobPapers::paper)
                .optional();
    }

    /** What the papers do not tell: how many are hidden from the viewer, how many wait to be marked. */
    Missing missing(JobOpeningId job, AccountId viewer) {
        return jdbc.sql("""
                        select count(*) filter (where s.state = 'MARKED' and %s) as hidden,
                               count(*) filter (where s.state = 'SUBMITTED' and a.status = 'ACTIVE') as waiting
                          from writtentest.sitting s join candidates.v_place a on a.id = s.application
                         where a.job = :job and s.state in ('SUBMITTED', 'MARKED')
                        """.formatted(VEILED))
                .param("job", job.value())
                .param("viewer", viewer.value())
                .query((row, index) -> new Missing(row.getInt("hidden"), row.getInt("waiting")))
                .single();
    }

    record Missing(int hidden, int waiting) {}

    private static MarkedPaper paper(ResultSet row, int index) throws SQLException {
        var zh = (String[]) row.getArray("zh").getArray();
        var en = (String[]) row.getArray("en").getArray();
        var versions = (UUID[]) row.getArray("versions").getArray();
        var possible = (BigDecimal[]) row.getArray("possible").getArray();
        var earned = (BigDecimal[]) row.getArray("earned").getArray();
        List<MarkedItem> items = new ArrayList<>();
        for (int i = 0; i < versions.length; i++) {
            items.add(new MarkedItem(
                    new LocalizedText(zh[i], en[i].isEmpty() ? null : en[i]),
                    new QuestionVersionId(versions[i]),
                    earned[i],
                    possible[i]));
        }
        return new MarkedPaper(
                new JobApplicationId(row.getObject("application", UUID.class)), row.getBigDecimal("total"), items);
    }
}
