package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opens the approval chain. */
@Component
class OpenApprovalsDelegate extends JourneyDelegate {

    private final Offers offers;

    OpenApprovalsDelegate(JobApplications applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var steps = (Integer) execution.getVariable("approvalSteps");
        offers.openApprovals(application.id(), steps, (String) execution.getVariable("approvalRow"));
        execution.setVariable("offerSentBack", false);
    }
}
