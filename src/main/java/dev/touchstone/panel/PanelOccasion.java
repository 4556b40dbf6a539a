package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scheduling.Scheduling;
import dev.touchstone.scorecards.StageOccasion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells raters when and where the panel meets. */
@Component
class PanelOccasion implements StageOccasion {

    private final Scheduling scheduling;

    PanelOccasion(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @Override
    public Stage stage() {
        return Stage.PANEL;
    }

    @Override
    public Optional<Occasion> of(JobApplicationId application) {
        return scheduling
                .current(application, Stage.PANEL)
                .map(at -> new Occasion(at.startsAt(), at.endsAt(), at.place(), at.meetingLink()));
    }
}
