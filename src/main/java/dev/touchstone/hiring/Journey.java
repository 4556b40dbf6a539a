package dev.touchstone.hiring;

import static dev.touchstone.hiring.Collisions.translated;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.RefusedException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves the token of an application. Who calls it holds the lock on the application’s row; whether anybody waits is
 * asked, never caught.
 */
@Service
public class Journey {

    static final String PROCESS = "candidate-journey";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DueJobs dueJobs;

    Journey(RuntimeService runtime, TaskService tasks, DueJobs dueJobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dueJobs = dueJobs;
    }

    /** Starts the journey of a new application; its id becomes the business key of every process of it. */
    void start(JobApplicationId application, JobOpeningId job) {
        var variables = Map.<String, Object>of("applicationId", application.toString(), "jobOpening", job.toString());
        translated(() -> runtime.startProcessInstanceByKey(PROCESS, application.toString(), variables));
    }

    /** Tells the journey a fact: completes the task or wakes the wait it is for. */
    void tell(Fact fact, JobApplicationId application, Map<String, Object> variables) {
        if (!completed(fact, application, variables) && !correlated(fact, application, variables)) {
            foundNobody(fact, application);
        }
    }

    /** Tells the journey a fact about the task of one person. */
    void tell(Fact fact, JobApplicationId application, AccountId holder) {
        var open = translated(() ->
                tasksFor(fact, application).taskAssignee(holder.toString()).list());
        if (!complete(fact, open, Map.of())) {
            foundNobody(fact, application);
        }
    }

    /** Whether a task waits that this fact completes. */
    boolean waitsFor(Fact fact, JobApplicationId application) {
        return translated(() -> tasksFor(fact, application).count()) > 0;
    }

    /** Gives the scorecard task of a seat to who sits on it now, null for nobody; nothing when it is not open. */
    void reassign(JobApplicationId application, String seat, @Nullable AccountId interviewer) {
        translated(() -> tasksFor(Fact.PANEL_CARD_SUBMITTED, application).list()).stream()
                .filter(task -> seat.equals(tasks.getVariable(task.getId(), "seat")))
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), interviewer == null ? null : interviewer.toString());
                    if (interviewer != null) {
                        tasks.deleteCandidateGroup(task.getId(), recruiters(task));
                    }
                });
    }

    /** Takes the scorecard task of a seat from who sits on it, and gives it to the job’s recruiters until somebody else sits there. */
    void askForSubstitute(JobApplicationId application, String seat) {
        translated(() -> tasksFor(Fact.PANEL_CARD_SUBMITTED, application).list()).stream()
                .filter(task -> seat.equals(tasks.getVariable(task.getId(), "seat")))
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    tasks.addCandidateGroup(task.getId(), recruiters(task));
                });
    }

    private String recruiters(Task task) {
        return "RECRUITER:" + tasks.getVariable(task.getId(), "jobOpening");
    }

    /** Tells the holders of open tasks by when they should be done. */
    void due(Fact fact, JobApplicationId application, Instant by) {
        translated(() -> tasksFor(fact, application).list()).forEach(task -> {
            task.setDueDate(Date.from(by));
            tasks.saveTask(task);
        });
    }

    /** Ends the journeys of all running applications of a job, one job of the engine each. */
    void closeAll(JobOpeningId job) {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals("jobOpening", job.toString());
        if (running.count() > 0) {
            translated(() -> runtime.createMessageCorrelationAsync("hiring.jobClosed")
                    .processInstanceQuery(running)
                    .correlateAllAsync());
        }
    }

    /** Moves a timer that has not fired yet; false when none is running. */
    boolean postpone(JobApplicationId application, String process, String event, Instant to) {
        return dueJobs.postpone(application.toString(), process, event, to);
    }

    /**
     * Runs everything that is due at {@code instant} in the caller’s thread, one transaction each, until nothing is: for
     * the demo seeder, while the job executor does not run yet.
     *
     * @return how many jobs ran
     */
    public int runDue(Instant instant) {
        return dueJobs.run(instant);
    }

    private TaskQuery tasksFor(Fact fact, JobApplicationId application) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(application.toString())
                .taskDefinitionKeyIn(fact.tasks().toArray(String[]::new));
    }

    private boolean completed(Fact fact, JobApplicationId application, Map<String, Object> variables) {
        return !fact.tasks().isEmpty()
                && complete(fact, translated(() -> tasksFor(fact, application).list()), variables);
    }

    private boolean complete(Fact fact, List<Task> open, Map<String, Object> variables) {
        if (open.isEmpty()) {
            return false;
        }
        if (open.size() > 1) {
            throw new IllegalStateException("%s found %d tasks %s".formatted(fact, open.size(), fact.tasks()));
        }
        translated(() -> {
            tasks.complete(open.get(0).getId(), variables);
            return true;
        });
        return true;
    }

    private boolean correlated(Fact fact, JobApplicationId application, Map<String, Object> variables) {
        var message = fact.message();
        if (message == null) {
            return false;
        }
        var reached = translated(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(application.toString())
                .setVariables(variables)
                .correlateAllWithResult());
        if (reached.size() > 1) {
            throw new IllegalStateException("%s reached %d waits".formatted(message, reached.size()));
        }
        return !reached.isEmpty();
    }

    private void foundNobody(Fact fact, JobApplicationId application) {
        var fine =
                switch (fact.ifNobody()) {
                    case REFUSE -> false;
                    case KEEP_AS_LATE -> true;
                    case IGNORE -> dueJobs.isDoorPending(application.toString());
                };
        if (!fine) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT,
                    "hiring.error.nobodyWaits",
                    "Application %s does not wait for %s".formatted(application, fact));
        }
    }
}
