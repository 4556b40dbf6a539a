package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobAccess;
import org.springframework.stereotype.Component;

/** Who may approve, asked by application id, for {@code @PreAuthorize}. */
@Component("offerAccess")
public class OfferAccess {

    private final JobApplications applications;
    private final JobAccess jobAccess;

    OfferAccess(JobApplications applications, JobAccess jobAccess) {
        this.applications = applications;
        this.jobAccess = jobAccess;
    }

    /** Approver of the application's job. */
    public boolean mayApprove(JobApplicationId application) {
        return jobAccess.mayApprove(applications.get(application).job());
    }
}
