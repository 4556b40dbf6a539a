package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the applications of many jobs at once, for the list of jobs. */
@Repository
class PeoplePerJob implements JobProgress {

    private static final String COUNTS = """
            select job, count(*) filter (where status = 'ACTIVE') as active, count(*) filter (where status = 'HIRED') as hired
              from candidates.application
             where job = any (:jobs) and status in ('ACTIVE', 'HIRED')
             group by job
            """;

    private final JdbcClient jdbc;

    PeoplePerJob(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<JobOpeningId, Counts> of(Collection<JobOpeningId> jobs) {
        var counts = new HashMap<JobOpeningId, Counts>();
        jdbc.sql(COUNTS)
                .param("jobs", jobs.stream().map(JobOpeningId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(
                            new JobOpeningId(row.getObject("job", UUID.class)),
                            new Counts(row.getInt("active"), row.getInt("hired")));
                });
        return counts;
    }
}
