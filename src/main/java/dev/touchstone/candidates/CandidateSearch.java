package dev.touchstone.candidates;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds applications among those the current person may see, in one statement. */
@Service
public class CandidateSearch {

    private static final String SELECT = """
            select a.id, a.number, c.name, c.email, c.phone, j.title_zh, j.title_en, a.stage, a.status,
                   a.experience_months, a.source, a.applied_at, a.stage_entered_at
              from candidates.application a
              join candidates.candidate c on c.id = a.candidate
              join jobs.v_job j on j.id = a.job
             where %s
             order by a.applied_at desc, a.id desc
             limit :limit offset :offset
            """;
    private static final String MY_JOBS = """
            a.job in (select t.job from jobs.v_team t
                       where t.account = :me and t.role in ('RECRUITER', 'HIRING_MANAGER', 'APPROVER'))
            """;
    private final JdbcClient jdbc;
    private final JobAccess access;
    private final CurrentAccount current;

    CandidateSearch(JdbcClient jdbc, JobAccess access, CurrentAccount current) {
        this.jdbc = jdbc;
        this.access = access;
        this.current = current;
    }

    /** The newest first. Text that holds nothing searchable finds nothing. */
    public PageOf<FoundApplication> find(CandidateFilter filter, Paging paging) {
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        if (!access.seesAll()) {
            conditions.add(MY_JOBS);
            values.put("me", current.id().value());
        }
        addText(filter, conditions, values);
        addFilters(filter, conditions, values);
        values.put("limit", paging.size() + 1);
        values.put("offset", paging.offset());
        return PageOf.of(
                jdbc.sql(SELECT.formatted(String.join(" and ", conditions)))
                        .params(values)
                        .query(CandidateSearch::row)
                        .list(),
                paging);
    }

    private static void addText(CandidateFilter filter, List<String> conditions, Map<String, Object> values) {
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (typed.matches("(?i)a-\\d{4}-\\d+")) {
            conditions.add("a.number = :number");
            values.put("number", typed.toUpperCase(Locale.ROOT));
        } else if (!typed.isEmpty()) {
            var query = SearchQuery.of(typed);
            conditions.add(query.isEmpty() ? "false" : "c.search @@ cast(:query as tsquery)");
            values.put("query", query);
        }
    }

    private static void addFilters(CandidateFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.job() != null) {
            conditions.add("a.job = :job");
            values.put("job", filter.job().value());
        }
        if (filter.stage() != null) {
            conditions.add("a.stage = :stage");
            values.put("stage", filter.stage().name());
        }
        if (filter.status() != null) {
            conditions.add("a.status = :status");
            values.put("status", filter.status().name());
        }
    }

    private static FoundApplication row(ResultSet row, int number) throws SQLException {
        return new FoundApplication(
                new JobApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                Stage.valueOf(row.getString("stage")),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getInt("experience_months"),
                row.getString("source"),
                row.getTimestamp("applied_at").toInstant(),
                row.getTimestamp("stage_entered_at").toInstant());
    }
}
