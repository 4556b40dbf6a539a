package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Door: sends the letter. */
@Component
class SendOfferDelegate extends JourneyDelegate {

    private final Offers offers;

    SendOfferDelegate(JobApplications applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var times = offers.send(application.id());
        execution.setVariable("offerReminderAt", reminder(times.reminderAt()));
        execution.setVariable("offerExpiresAt", date(times.expiresAt()));
    }
}
