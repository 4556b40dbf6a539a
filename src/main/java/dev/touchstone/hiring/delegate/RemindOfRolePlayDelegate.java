package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.roleplay.RolePlays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds the candidate before the start. */
@Component
class RemindOfRolePlayDelegate extends JourneyDelegate {

    private final RolePlays rolePlays;

    RemindOfRolePlayDelegate(JobApplications applications, RolePlays rolePlays) {
        super(applications);
        this.rolePlays = rolePlays;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        rolePlays.remind(application.id());
    }
}
