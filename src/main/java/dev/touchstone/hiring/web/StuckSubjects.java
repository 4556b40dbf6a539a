package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose applications jobs of the engine belong to: two statements, however many jobs. */
@Component
class StuckSubjects {

    private static final String SUBJECTS = """
            select a.id, a.number, a.candidate_name, j.title_zh, j.title_en, j.id as job
              from candidates.v_application a
              join jobs.v_job j on j.id = a.job
             where a.id in (:applications)
            """;

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    StuckSubjects(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Keyed by process instance; work on many applications has none. */
    Map<String, StuckStep.Subject> of(List<Job> jobs) {
        var processes = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return processes.isEmpty() ? Map.of() : subjects(processes);
    }

    private Map<String, StuckStep.Subject> subjects(Set<String> processes) {
        var keys = runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getProcessInstanceId, process -> UUID.fromString(process.getBusinessKey())));
        var rows = jdbc
                .sql(SUBJECTS)
                .param("applications", Set.copyOf(keys.values()))
                .query(StuckSubjects::subject)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.application().value(), Function.identity()));
        var subjects = new HashMap<String, StuckStep.Subject>();
        keys.forEach((process, application) -> subjects.computeIfAbsent(process, any -> rows.get(application)));
        return subjects;
    }

    private static StuckStep.Subject subject(ResultSet row, int number) throws SQLException {
        return new StuckStep.Subject(
                new JobApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("candidate_name"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("job"));
    }
}
