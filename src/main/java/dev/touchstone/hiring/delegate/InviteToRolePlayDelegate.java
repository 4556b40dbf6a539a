package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.roleplay.RolePlays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door: invites candidate, player and observers. */
@Component
class InviteToRolePlayDelegate extends JourneyDelegate {

    private final RolePlays rolePlays;

    InviteToRolePlayDelegate(JobApplications applications, RolePlays rolePlays) {
        super(applications);
        this.rolePlays = rolePlays;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var invitation = rolePlays.invite(application.id());
        execution.setVariable("rolePlayReminderAt", reminder(invitation.reminderAt()));
    }
}
