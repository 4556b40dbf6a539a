package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import org.springframework.stereotype.Service;

/** Books the places of a hiring day, one application at a time: what one refuses is no other’s trouble. */
@Service
public class HiringDayDesk {

    private final PanelRows panels;
    private final PanelDesk desk;
    private final JobApplications applications;

    HiringDayDesk(PanelRows panels, PanelDesk desk, JobApplications applications) {
        this.panels = panels;
        this.desk = desk;
        this.applications = applications;
    }

    /**
     * Books one place. Refuses CONFLICT when somebody has planned the panel meanwhile, NOT_FOUND an application of another job, and what
     * {@link PanelDesk#plan} refuses.
     */
    @Command
    public void book(JobOpeningId job, PlanPanel place) {
        var application = applications.lock(place.application());
        if (!application.job().equals(job)) {
            throw new RefusedException(
                    Reason.NOT_FOUND, "panel.error.none", "%s is not of %s".formatted(application.id(), job));
        }
        if (panels.of(application.id()).filter(panel -> panel.state().isSet()).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.day.error.planned", "Panel of %s is planned".formatted(application.id()));
        }
        desk.plan(place);
    }
}
