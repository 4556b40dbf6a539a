package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.roleplay.RolePlays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sets the times of the observers’ cards. */
@Component
class OpenObserverCardsDelegate extends JourneyDelegate {

    private final RolePlays rolePlays;

    OpenObserverCardsDelegate(JobApplications applications, RolePlays rolePlays) {
        super(applications);
        this.rolePlays = rolePlays;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var times = rolePlays.cardTimes(application.id());
        execution.setVariable("cardReminderAt", reminder(times.reminderAt()));
        execution.setVariable("cardDeadline", date(times.deadline()));
    }
}
