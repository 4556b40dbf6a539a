package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds the candidate to choose a time. */
@Component
class RemindOfPanelTimesDelegate extends JourneyDelegate {

    private final PanelBookings bookings;

    RemindOfPanelTimesDelegate(JobApplications applications, PanelBookings bookings) {
        super(applications);
        this.bookings = bookings;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        bookings.remind(application.id());
    }
}
