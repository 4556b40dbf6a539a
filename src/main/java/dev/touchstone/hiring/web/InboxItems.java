package dev.touchstone.hiring.web;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts people, jobs and codes to tasks: two statements, however many tasks. */
@Component
class InboxItems {

    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final Duration FRESH = Duration.ofHours(1);

    /** The tasks that answer a candidate's wish for another time. */
    private static final Map<String, String> MOVED = Map.of(
            "userTask_scheduleRolePlay", Stage.ROLE_PLAY.name(),
            "userTask_planPanel", Stage.PANEL.name());

    private static final String SUBJECTS = """
            select a.id, a.number, a.candidate_name, j.title_zh, j.title_en, m.code, r.stage as move_stage,
                   coalesce(r.note, '') as move_note
              from candidates.v_application a
              join jobs.v_job j on j.id = a.job
              left join writtentest.v_marking m on m.application = a.id
              left join scheduling.v_move_request r on r.application = a.id
             where a.id in (:applications)
            """;

    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxItems(RuntimeService runtime, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<InboxItem> of(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var applications = applications(tasks);
        var subjects = subjects(applications.values());
        return tasks.stream()
                .flatMap(task -> Optional.ofNullable(applications.get(task.getProcessInstanceId()))
                        .map(subjects::get)
                        .map(subject -> item(task, subject))
                        .stream())
                .toList();
    }

    private InboxItem item(Task task, Subject subject) {
        var since = task.getCreateTime().toInstant();
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        var marking = TaskKinds.MARKING.equals(task.getTaskDefinitionKey());
        return new InboxItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                marking ? String.valueOf(subject.code()) : subject.name(),
                marking ? null : subject.number(),
                subject.job(),
                answersMove(task, subject) ? subject.moveNote() : null,
                since,
                since.plus(FRESH).isAfter(clock.instant()),
                due,
                isLate(since, due));
    }

    private static boolean answersMove(Task task, Subject subject) {
        return subject.moveStage() != null && subject.moveStage().equals(MOVED.get(task.getTaskDefinitionKey()));
    }

    private boolean isLate(Instant since, @Nullable Instant due) {
        return clock.instant().isAfter(due == null ? since.plus(PATIENCE) : due);
    }

    private Map<String, UUID> applications(Collection<Task> tasks) {
        var processes = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getProcessInstanceId, process -> UUID.fromString(process.getBusinessKey())));
    }

    private Map<UUID, Subject> subjects(Collection<UUID> applications) {
        return jdbc
                .sql(SUBJECTS)
                .param("applications", Set.copyOf(applications))
                .query(InboxItems::subject)
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::application, Function.identity(), (one, same) -> one));
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("candidate_name"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("code"),
                row.getString("move_stage"),
                row.getString("move_note"));
    }

    private record Subject(
            UUID application,
            String number,
            String name,
            LocalizedText job,
            @Nullable String code,
            @Nullable String moveStage,
            String moveNote) {}
}
