package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplications;
import org.springframework.stereotype.Component;

/** The candidate withdrew. */
@Component
class CloseWithdrawnDelegate extends CloseApplicationDelegate {

    CloseWithdrawnDelegate(JobApplications applications, OpenEnds openEnds) {
        super(applications, openEnds, "application-withdrawn");
    }
}
