package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.writtentest.WrittenTests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds a candidate who has not started. */
@Component
class RemindOfTestDelegate extends JourneyDelegate {

    private final WrittenTests writtenTests;

    RemindOfTestDelegate(JobApplications applications, WrittenTests writtenTests) {
        super(applications);
        this.writtenTests = writtenTests;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        writtenTests.remind(application.id());
    }
}
