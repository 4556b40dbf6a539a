package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people decide about an application that is running. Each takes the locked application. */
@Component
class Decisions {

    private static final String REASON_ONLY_A_FIGURE = "candidates.error.reasonOnlyAFigure";

    private final ApplicationRows applications;
    private final StageHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(ApplicationRows applications, StageHistory history, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    void advance(JobApplication application, Stage from, @Nullable String reason, AccountId by) {
        refuseEnded(application);
        refuseMoved(application, from);
        if (blankToNull(reason) == null && needsReason(application)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "candidates.error.reasonToGoOn",
                    "Application %s goes on from %s against its proposal, without a reason"
                            .formatted(application.id(), from));
        }
        history.decide(application, "ADVANCED", blankToNull(reason), by, clock.instant());
        events.publishEvent(new ApplicationAdvanced(application.id(), from));
    }

    private boolean needsReason(JobApplication application) {
        return history.proposal(application.id(), application.stage())
                .filter(StageProposal::needsReasonToGoOn)
                .isPresent();
    }

    void reject(JobApplication application, Stage from, String reason, AccountId by) {
        refuseEnded(application);
        refuseMoved(application, from);
        if (reason.isBlank()) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "candidates.error.reasonMissing",
                    "Rejecting application %s needs a reason".formatted(application.id()));
        }
        if (!WrittenReason.isInWords(reason)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    REASON_ONLY_A_FIGURE,
                    "Application %s is not rejected by a figure alone".formatted(application.id()));
        }
        history.decide(application, "REJECTED", reason.strip(), by, clock.instant());
        end(application.id(), ApplicationStatus.REJECTED);
        events.publishEvent(new ApplicationRejected(application.id(), application.stage()));
    }

    /** Doing it twice is harmless. */
    void withdraw(JobApplication application, @Nullable String reason) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return;
        }
        refuseEnded(application);
        history.decide(application, "WITHDRAWN", blankToNull(reason), null, clock.instant());
        end(application.id(), ApplicationStatus.WITHDRAWN);
        events.publishEvent(new ApplicationWithdrawn(application.id(), application.stage()));
    }

    void end(JobApplicationId id, ApplicationStatus status) {
        if (applications.end(id, status, clock.instant())) {
            history.leave(id, clock.instant());
        }
    }

    private static void refuseEnded(JobApplication application) {
        if (!application.isActive()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "candidates.error.ended",
                    "Application %s is %s".formatted(application.id(), application.status()));
        }
    }

    /** Who decides must have seen the stage the application is in. */
    private static void refuseMoved(JobApplication application, Stage from) {
        if (application.stage() != from) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "candidates.error.stageMoved",
                    "Application %s is in %s, expected %s".formatted(application.id(), application.stage(), from));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
