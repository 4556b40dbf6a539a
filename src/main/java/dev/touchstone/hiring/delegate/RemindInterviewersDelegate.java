package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds interviewers whose card is missing. */
@Component
class RemindInterviewersDelegate extends JourneyDelegate {

    private final Panels panels;

    RemindInterviewersDelegate(JobApplications applications, Panels panels) {
        super(applications);
        this.panels = panels;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        panels.remindInterviewers(application.id());
    }
}
