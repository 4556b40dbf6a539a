package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.panel.Panels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the recruiter whose cards are missing. */
@Component
class EscalateMissingCardsDelegate extends JourneyDelegate {

    private final Panels panels;

    EscalateMissingCardsDelegate(JobApplications applications, Panels panels) {
        super(applications);
        this.panels = panels;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        panels.escalate(application.id());
    }
}
