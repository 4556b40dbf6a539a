package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to tell that their result can be seen, and who was told. */
@Repository
class ResultNotices {

    /** Before all applications. */
    static final JobApplicationId FIRST = new JobApplicationId(new UUID(0, 0));

    private static final String UNTOLD = "state = 'MARKED' and total is not null and result_told_at is null";

    private final JdbcClient jdbc;

    ResultNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applications, after one, that may have a result to see they were not told of; {@link ReleasedResults} has the last word. */
    List<JobApplicationId> due(JobApplicationId after, int most) {
        return jdbc.sql("""
                        select application from writtentest.sitting
                         where %s and application > :after
                           and application in (
                               select p.id from candidates.v_place p
                                 join writtentest.result_rule r on r.job = p.job and r.shows <> 'NOTHING'
                                where p.status in ('ACTIVE', 'REJECTED')
                                  and (not r.after_decision or p.stage <> 'WRITTEN_TEST' or p.status = 'REJECTED'))
                         order by application limit :most
                        """.formatted(UNTOLD))
                .param("after", after.value())
                .param("most", most)
                .query((row, index) -> new JobApplicationId(row.getObject("application", UUID.class)))
                .list();
    }

    /** Whether nobody had told them of this result before. */
    boolean claim(JobApplicationId application, Instant at) {
        return jdbc.sql("update writtentest.sitting set result_told_at = :at where application = :application and "
                                + UNTOLD)
                        .param("at", Timestamp.from(at))
                        .param("application", application.value())
                        .update()
                > 0;
    }
}
