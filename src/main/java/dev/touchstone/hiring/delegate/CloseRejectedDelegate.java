package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplications;
import org.springframework.stereotype.Component;

/** A person rejected the application. */
@Component
class CloseRejectedDelegate extends CloseApplicationDelegate {

    CloseRejectedDelegate(JobApplications applications, OpenEnds openEnds) {
        super(applications, openEnds, "application-rejected");
    }
}
