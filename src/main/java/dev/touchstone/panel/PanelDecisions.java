package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The debrief’s decision: a person’s, with a reason, and with what was said against it. */
@Service
public class PanelDecisions {

    private final OpinionRows rows;
    private final Deliberations deliberations;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final Clock clock;

    PanelDecisions(
            OpinionRows rows,
            Deliberations deliberations,
            Scorecards scorecards,
            JobApplications applications,
            Clock clock) {
        this.rows = rows;
        this.deliberations = deliberations;
        this.scorecards = scorecards;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Decides once. Refuses CONFLICT to who owes a card of the application and when somebody else has decided meanwhile, UNUSABLE without
     * a reason, or with one that is only a figure when it rejects.
     *
     * @param minority what was said against it; null when nobody was
     */
    @Command
    public void decide(
            JobApplicationId application, Outcome outcome, String reason, @Nullable String minority, AccountId by) {
        applications.lock(application);
        if (scorecards.veiled(application, by)) {
            throw new RefusedException(
                    Reason.CONFLICT, "panel.debrief.veiled", "Account owes a card of application " + application);
        }
        if (deliberations.decision(application).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "panel.debrief.decidedMeanwhile",
                    "The panel of %s is decided".formatted(application));
        }
        if (reason.isBlank()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "panel.debrief.noReason", "Deciding on %s needs a reason".formatted(application));
        }
        if (outcome == Outcome.ADVANCED) {
            applications.advance(application, Stage.PANEL, reason.strip(), by);
        } else {
            applications.reject(application, Stage.PANEL, reason.strip(), by);
        }
        rows.decide(
                application,
                outcome,
                minority == null || minority.isBlank() ? null : minority.strip(),
                by,
                clock.instant());
    }
}
