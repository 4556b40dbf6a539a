package dev.touchstone.hiring;

import dev.touchstone.jobs.JobOpeningId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares where the engine has every application with what its row says. */
public class StagesAgree {

    private static final Map<String, String> STAGES = Map.of(
            "written-test", "WRITTEN_TEST", "role-play", "ROLE_PLAY", "panel-interview", "PANEL", "offer", "OFFER");

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    StagesAgree(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    private record Place(String application, String stage, String step, boolean active) {}

    /** One line for each application of the jobs that disagrees; empty when all is well. */
    public List<String> disagreements(Collection<JobOpeningId> jobs) {
        return jdbc
                .sql("""
                        select id, stage, step, status = 'ACTIVE' as active from candidates.v_place where job in (:jobs)
                        """)
                .param("jobs", jobs.stream().map(JobOpeningId::value).toList())
                .query((row, number) -> new Place(
                        row.getString("id"), row.getString("stage"), row.getString("step"), row.getBoolean("active")))
                .list()
                .stream()
                .flatMap(this::compare)
                .toList();
    }

    private Stream<String> compare(Place place) {
        var processes = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(place.application())
                .list();
        if (!place.active()) {
            return processes.isEmpty() ? Stream.empty() : Stream.of(place + " has ended, its process runs");
        }
        var stage = processes.stream()
                .map(process -> STAGES.getOrDefault(process.getProcessDefinitionKey(), ""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("SCREENING");
        var steps = steps(processes);
        return !processes.isEmpty() && stage.equals(place.stage()) && steps.contains(place.step())
                ? Stream.empty()
                : Stream.of(place + ", but the engine has it in " + stage + " at " + steps);
    }

    private Set<String> steps(List<ProcessInstance> processes) {
        var steps = new TreeSet<String>();
        processes.forEach(process -> steps.addAll(runtime.getActiveActivityIds(process.getId())));
        return steps;
    }
}
