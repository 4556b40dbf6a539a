package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.writtentest.WrittenTests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Hands in what was saved when the time is up. */
@Component
class SubmitOverdueSittingDelegate extends JourneyDelegate {

    private final WrittenTests writtenTests;

    SubmitOverdueSittingDelegate(JobApplications applications, WrittenTests writtenTests) {
        super(applications);
        this.writtenTests = writtenTests;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        execution.setVariable("toBeMarked", writtenTests.submitOverdue(application.id()));
    }
}
