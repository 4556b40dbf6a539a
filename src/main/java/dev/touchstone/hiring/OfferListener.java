package dev.touchstone.hiring;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.offers.OfferAnswered;
import dev.touchstone.offers.OfferApproved;
import dev.touchstone.offers.OfferExtended;
import dev.touchstone.offers.OfferOutcome;
import dev.touchstone.offers.OfferPrepared;
import dev.touchstone.offers.OfferRevoked;
import dev.touchstone.offers.OfferSentBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to the offer. */
@Component
class OfferListener {

    private final Journey journey;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Clock clock;

    OfferListener(Journey journey, JobApplications applications, Jobs jobs, Clock clock) {
        this.journey = journey;
        this.applications = applications;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(OfferPrepared fact) {
        journey.tell(Fact.OFFER_PREPARED, fact.application(), Map.of());
    }

    @EventListener
    void on(OfferApproved fact) {
        journey.tell(Fact.OFFER_JUDGED, fact.application(), Map.of("offerSentBack", false));
    }

    @EventListener
    void on(OfferSentBack fact) {
        journey.tell(Fact.OFFER_JUDGED, fact.application(), Map.of("offerSentBack", true));
    }

    @EventListener
    void on(OfferAnswered fact) {
        var outcome = fact.accepted() ? OfferOutcome.ACCEPTED : OfferOutcome.DECLINED;
        journey.tell(Fact.OFFER_ANSWERED, fact.application(), Map.of("offerOutcome", outcome.name()));
    }

    @EventListener
    void on(OfferExtended fact) {
        var before = jobs.plan(applications.get(fact.application()).job()).offerReminderBefore();
        journey.tell(
                Fact.OFFER_EXTENDED,
                fact.application(),
                Map.of(
                        "offerExpiresAt", Date.from(fact.expiresAt()),
                        "offerReminderAt", Date.from(reminder(fact.expiresAt(), before))));
    }

    /** As long before the end as the plan says; half-way when less time is left than that. */
    private Instant reminder(Instant end, Duration before) {
        var left = Duration.between(clock.instant(), end);
        return end.minus(left.compareTo(before) > 0 ? before : left.dividedBy(2));
    }

    @EventListener
    void on(OfferRevoked fact) {
        journey.tell(Fact.OFFER_REVOKED, fact.application(), Map.of("offerOutcome", OfferOutcome.REVOKED.name()));
    }
}
