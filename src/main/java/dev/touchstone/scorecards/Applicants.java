package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.LocalizedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom cards and meetings are about: one query for a whole list. */
@Repository
class Applicants {

    private final JdbcClient jdbc;

    Applicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<JobApplicationId, Applicant> of(Collection<JobApplicationId> applications) {
        Map<JobApplicationId, Applicant> found = new HashMap<>();
        if (applications.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select a.id, a.number, a.candidate_name, j.title_zh, j.title_en
                          from candidates.v_application a
                          join jobs.v_job j on j.id = a.job
                         where a.id = any(:ids)
                        """)
                .param("ids", applications.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> found.put(
                        new JobApplicationId(row.getObject("id", UUID.class)),
                        new Applicant(
                                row.getString("candidate_name"),
                                row.getString("number"),
                                new LocalizedText(row.getString("title_zh"), row.getString("title_en")))));
        return found;
    }
}
