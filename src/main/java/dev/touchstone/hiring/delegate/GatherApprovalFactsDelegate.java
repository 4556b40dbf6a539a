package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gathers what the approval table reads. */
@Component
class GatherApprovalFactsDelegate extends JourneyDelegate {

    private final Offers offers;

    GatherApprovalFactsDelegate(JobApplications applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var facts = offers.approvalFacts(application.id());
        execution.setVariable("approvalGrade", facts.grade());
        execution.setVariable("outOfBand", facts.outOfBand());
    }
}
