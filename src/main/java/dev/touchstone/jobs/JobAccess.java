package dev.touchstone.jobs;

import org.springframework.stereotype.Component;

/** Who of the staff may do what for which job, for {@code @PreAuthorize}; arguments are ids or anything whose toString is one. */
@Component("jobAccess")
public class JobAccess {

    /** Recruiter of the job (or administrator): may run its applications. */
    public boolean mayRecruit(Object job) {
        throw new UnsupportedOperationException();
    }

    /** Recruiter or hiring manager of the job: may decide at gates and in the debrief. */
    public boolean mayDecide(Object job) {
        throw new UnsupportedOperationException();
    }

    /** May see the job’s board and applications: recruiter, hiring manager, approver of the job, administrator, auditor. */
    public boolean mayView(Object job) {
        throw new UnsupportedOperationException();
    }

    /** Marker of the job. */
    public boolean mayMark(Object job) {
        throw new UnsupportedOperationException();
    }

    /** Approver of the job. */
    public boolean mayApprove(Object job) {
        throw new UnsupportedOperationException();
    }
}
