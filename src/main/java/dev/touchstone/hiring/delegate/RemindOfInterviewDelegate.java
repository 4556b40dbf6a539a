package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reminds candidate and interviewers before the interview. */
@Component
class RemindOfInterviewDelegate extends JourneyDelegate {

    private final Panels panels;

    RemindOfInterviewDelegate(JobApplications applications, Panels panels) {
        super(applications);
        this.panels = panels;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        panels.remind(application.id());
    }
}
