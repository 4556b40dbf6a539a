package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.roleplay.RolePlays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds observers whose card is missing. */
@Component
class RemindObserversDelegate extends JourneyDelegate {

    private final RolePlays rolePlays;

    RemindObserversDelegate(JobApplications applications, RolePlays rolePlays) {
        super(applications);
        this.rolePlays = rolePlays;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        rolePlays.remindObservers(application.id());
    }
}
