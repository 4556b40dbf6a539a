package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobAccess;
import org.springframework.stereotype.Component;

/** Who may mark, asked by marking id, for {@code @PreAuthorize}. */
@Component("markingAccess")
public class MarkingAccess {

    private final Markings markings;
    private final JobApplications applications;
    private final JobAccess jobAccess;

    MarkingAccess(Markings markings, JobApplications applications, JobAccess jobAccess) {
        this.markings = markings;
        this.applications = applications;
        this.jobAccess = jobAccess;
    }

    /** Marker of the job the sitting is for. */
    public boolean mayMark(MarkingId marking) {
        return jobAccess.mayMark(applications.get(markings.application(marking)).job());
    }
}
