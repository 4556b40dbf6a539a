package dev.touchstone.hiring;

import dev.touchstone.candidates.ApplicationAdvanced;
import dev.touchstone.candidates.ApplicationRejected;
import dev.touchstone.candidates.ApplicationSubmitted;
import dev.touchstone.candidates.ApplicationWithdrawn;
import dev.touchstone.jobs.JobClosed;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to whole applications and jobs. */
@Component
class ApplicationListener {

    private final Journey journey;

    ApplicationListener(Journey journey) {
        this.journey = journey;
    }

    @EventListener
    void on(ApplicationSubmitted fact) {
        journey.start(fact.application(), fact.job());
    }

    @EventListener
    void on(ApplicationAdvanced fact) {
        journey.tell(decision(fact), fact.application(), Map.of());
    }

    private static Fact decision(ApplicationAdvanced fact) {
        return switch (fact.from()) {
            case SCREENING -> Fact.SCREENED;
            case WRITTEN_TEST -> Fact.TEST_DECIDED;
            case ROLE_PLAY -> Fact.ROLE_PLAY_DECIDED;
            case PANEL -> Fact.PANEL_DECIDED;
            case OFFER ->
                throw new RefusedException(
                        RefusedException.Reason.CONFLICT,
                        "hiring.error.nobodyWaits",
                        "Application %s is in %s, nothing follows".formatted(fact.application(), Stage.OFFER));
        };
    }

    @EventListener
    void on(ApplicationRejected fact) {
        journey.tell(Fact.APPLICATION_REJECTED, fact.application(), Map.of());
    }

    @EventListener
    void on(ApplicationWithdrawn fact) {
        journey.tell(Fact.APPLICATION_WITHDRAWN, fact.application(), Map.of());
    }

    @EventListener
    void on(JobClosed fact) {
        journey.closeAll(fact.job());
    }
}
