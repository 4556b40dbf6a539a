package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Drafts the offer with the proposed grade. */
@Component
class DraftOfferDelegate extends JourneyDelegate {

    private final Offers offers;

    DraftOfferDelegate(JobApplications applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var grade = (String) execution.getVariable("grade");
        offers.draft(application.id(), grade, (String) execution.getVariable("gradeRow"));
    }
}
