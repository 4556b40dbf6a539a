package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door: invites candidate and interviewers. */
@Component
class InvitePanelDelegate extends JourneyDelegate {

    private final Panels panels;

    InvitePanelDelegate(JobApplications applications, Panels panels) {
        super(applications);
        this.panels = panels;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var invitation = panels.invite(application.id());
        execution.setVariable("interviewReminderAt", reminder(invitation.reminderAt()));
        execution.setVariable("interviewSoonAt", reminder(invitation.soonAt()));
        execution.setVariable("scorecardReminderAt", reminder(invitation.scorecardReminderAt()));
        execution.setVariable("scorecardDeadline", date(invitation.scorecardDeadline()));
    }
}
