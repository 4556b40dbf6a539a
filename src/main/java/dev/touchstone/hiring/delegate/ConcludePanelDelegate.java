package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.Panels;
import org.springframework.stereotype.Component;

/** Concludes the stage PANEL. */
@Component
class ConcludePanelDelegate extends ConcludeStageDelegate {

    private final Panels panels;

    ConcludePanelDelegate(JobApplications applications, Jobs jobs, Panels panels) {
        super(applications, jobs, Stage.PANEL);
        this.panels = panels;
    }

    @Override
    StageOutcome conclude(JobApplicationId application) {
        return panels.conclude(application);
    }
}
