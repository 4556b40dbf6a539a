package dev.touchstone.hiring.web;

import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Steps that failed and whom they keep waiting, as far as the person may know. */
@Service
class StuckSteps {

    static final int MOST = 200;

    private final ManagementService management;
    private final StuckSubjects subjects;
    private final JobAccess access;
    private final Clock clock;

    StuckSteps(ManagementService management, StuckSubjects subjects, JobAccess access, Clock clock) {
        this.management = management;
        this.subjects = subjects;
        this.access = access;
        this.clock = clock;
    }

    /** Those that wait for a person first. */
    List<StuckStep> list() {
        return visible(management.createJobQuery().withException()).stream()
                .sorted(Comparator.comparing(StuckStep::waitsForAPerson).reversed())
                .toList();
    }

    /** How many wait for a person. */
    int count() {
        return visible(management.createJobQuery().noRetriesLeft()).size();
    }

    /** One more try, now; the tries that were left before stay. */
    @Command
    public void retry(String job) {
        var found = visible(management.createJobQuery().jobId(job).withException());
        if (found.isEmpty()) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "hiring.stuck.error.gone", "Job %s does not fail".formatted(job));
        }
        management
                .setJobRetries(Math.max(1, found.get(0).retries()))
                .jobId(job)
                .dueDate(Date.from(clock.instant()))
                .execute();
    }

    private List<StuckStep> visible(JobQuery query) {
        var jobs = query.orderByJobId().asc().listPage(0, MOST);
        if (jobs.isEmpty()) {
            return List.of();
        }
        var whose = subjects.of(jobs);
        var mayRecruit = access.mayRecruit();
        return jobs.stream()
                .map(job -> step(job, whose.get(job.getProcessInstanceId())))
                .filter(step -> mayRecruit.test(jobOf(step.subject())))
                .toList();
    }

    /** Work on many applications belongs to no job: an administrator mends it. */
    private static @Nullable JobOpeningId jobOf(StuckStep.@Nullable Subject subject) {
        return subject == null ? null : JobOpeningId.of(subject.jobId());
    }

    private static StuckStep step(Job job, StuckStep.@Nullable Subject subject) {
        return new StuckStep(
                job.getId(),
                job.getFailedActivityId(),
                String.valueOf(job.getExceptionMessage()),
                job.getRetries(),
                job.getRetries() == 0 || job.getDuedate() == null
                        ? null
                        : job.getDuedate().toInstant(),
                subject);
    }
}
