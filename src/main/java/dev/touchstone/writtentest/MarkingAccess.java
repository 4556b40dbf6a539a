package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobAccess;
import org.springframework.stereotype.Component;

/** Who may mark, asked by marking id, for {@code @PreAuthorize}. */
@Component("markingAccess")
public class MarkingAccess {

    private final Markings markings;
    private final MarkingCourses courses;
    private final Sittings sittings;
    private final JobApplications applications;
    private final JobAccess jobAccess;

    MarkingAccess(
            Markings markings,
            MarkingCourses courses,
            Sittings sittings,
            JobApplications applications,
            JobAccess jobAccess) {
        this.markings = markings;
        this.courses = courses;
        this.sittings = sittings;
        this.applications = applications;
        this.jobAccess = jobAccess;
    }

    /** Marker of the job the sitting is for; between two markers, and about an appeal, also the hiring manager. */
    public boolean mayMark(MarkingId marking) {
        var job = applications.get(markings.application(marking)).job();
        return jobAccess.mayMark(job) || (isForManagers(marking) && jobAccess.mayAdjudicate(job));
    }

    private boolean isForManagers(MarkingId marking) {
        return sittings.of(marking)
                .map(sitting -> courses.of(sitting.id()).round())
                .filter(round -> round == MarkingRound.ADJUDICATION || round == MarkingRound.APPEAL)
                .isPresent();
    }
}
