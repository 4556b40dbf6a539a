package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.jobs.Stage;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the gate’s table proposed and says whether it is a clear pass that the plan lets through. */
@Component
class RecordProposalDelegate extends JourneyDelegate {

    private final JobApplications applications;

    RecordProposalDelegate(JobApplications applications) {
        super(applications);
        this.applications = applications;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var proposal = new StageProposal(
                Stage.valueOf((String) execution.getVariable("stage")),
                exact((Double) execution.getVariable("stageTotal")),
                (String) execution.getVariable("proposal"),
                (String) execution.getVariable("proposalRow"),
                (Boolean) execution.getVariable("enoughEvidence"),
                (Boolean) execution.getVariable("criticalHit"));
        applications.propose(application.id(), proposal);
        var letThrough = (Boolean) execution.getVariable("clearPassThrough");
        execution.setVariable("clearPass", letThrough && "PASS".equals(proposal.proposal()));
    }

    private static @Nullable BigDecimal exact(@Nullable Double total) {
        return total == null ? null : BigDecimal.valueOf(total);
    }
}
