package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door: asks the candidate to choose the time of the panel. */
@Component
class OfferPanelTimesDelegate extends JourneyDelegate {

    private final PanelBookings bookings;

    OfferPanelTimesDelegate(JobApplications applications, PanelBookings bookings) {
        super(applications);
        this.bookings = bookings;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var invitation = bookings.offer(application.id());
        execution.setVariable("timesOffered", invitation.isPresent());
        execution.setVariable(
                "timesReminderAt",
                invitation.map(offered -> reminder(offered.reminderAt())).orElse(NEVER));
        execution.setVariable(
                "timesExpireAt",
                invitation.map(offered -> date(offered.expiresAt())).orElse(NEVER));
    }
}
