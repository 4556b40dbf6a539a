package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplications;
import org.springframework.stereotype.Component;

/** The job was closed. */
@Component
class CloseForJobDelegate extends CloseApplicationDelegate {

    CloseForJobDelegate(JobApplications applications, OpenEnds openEnds) {
        super(applications, openEnds, "job-closed");
    }
}
