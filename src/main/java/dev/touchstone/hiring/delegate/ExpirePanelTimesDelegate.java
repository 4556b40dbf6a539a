package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.PanelBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The candidate has not chosen a time: the recruiter is asked. */
@Component
class ExpirePanelTimesDelegate extends JourneyDelegate {

    private final PanelBookings bookings;

    ExpirePanelTimesDelegate(JobApplications applications, PanelBookings bookings) {
        super(applications);
        this.bookings = bookings;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        bookings.expire(application.id());
    }
}
