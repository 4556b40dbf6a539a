package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.writtentest.WrittenTests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door: invites to the written test. */
@Component
class InviteToTestDelegate extends JourneyDelegate {

    private final WrittenTests writtenTests;

    InviteToTestDelegate(JobApplications applications, WrittenTests writtenTests) {
        super(applications);
        this.writtenTests = writtenTests;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var invitation = writtenTests.invite(application.id());
        execution.setVariable("testReminderAt", reminder(invitation.reminderAt()));
        execution.setVariable("testExpiresAt", date(invitation.expiresAt()));
    }
}
