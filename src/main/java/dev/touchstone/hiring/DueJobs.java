package dev.touchstone.hiring;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The engine’s jobs: doors that are pending, timers that run, what is due. */
@Component
class DueJobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    DueJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs what is due until nothing is, in order of due time; a job that fails throws. */
    int run(Instant instant) {
        var ran = 0;
        for (var due = due(instant); !due.isEmpty(); due = due(instant)) {
            for (var job : due) {
                ran += exists(job) && execute(job) ? 1 : 0;
            }
        }
        return ran;
    }

    /** Whether the job ran here; false when the job executor was faster with it, or with another of its process. */
    private boolean execute(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (ProcessEngineException failed) {
            if (failed instanceof OptimisticLockingException || !exists(job)) {
                return false; // what is still due is found once more
            }
            throw failed;
        }
    }

    private boolean exists(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    private List<Job> due(Instant instant) {
        var date = Date.from(instant.plusMillis(1));
        var timers = management.createJobQuery().timers().withRetriesLeft().duedateLowerThan(date);
        var messages = management.createJobQuery().messages().withRetriesLeft();
        return Stream.concat(messages.list().stream(), timers.orderByJobDuedate().asc().list().stream())
                .filter(job -> job.getJobDefinitionId() != null) // leaves the engine’s own clean-up alone
                .filter(job -> job.getDuedate() == null || job.getDuedate().before(date))
                .toList();
    }

    /** Whether a door of the application’s process has not opened yet. */
    boolean isDoorPending(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .anyMatch(process -> management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .messages()
                                .count()
                        > 0);
    }

    /** Moves the timer of an event; false when it does not run. */
    boolean postpone(String businessKey, String processKey, String event, Instant to) {
        var timers = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(process -> timersOf(process, event).stream())
                .toList();
        timers.forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(to)));
        return !timers.isEmpty();
    }

    private List<Job> timersOf(String process, String event) {
        return management
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .timers()
                .list();
    }
}
