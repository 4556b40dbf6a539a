package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Closes whatever is open at any stage and writes to the candidate. */
abstract class CloseApplicationDelegate extends JourneyDelegate {

    private final OpenEnds openEnds;
    private final String letter;

    CloseApplicationDelegate(JobApplications applications, OpenEnds openEnds, String letter) {
        super(applications);
        this.openEnds = openEnds;
        this.letter = letter;
    }

    @Override
    final void run(JobApplication application, DelegateExecution execution) {
        openEnds.close(application.id());
        openEnds.write(letter, application);
    }
}
