package dev.touchstone.demo;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.offers.Grade;
import dev.touchstone.offers.Offer;
import dev.touchstone.offers.OfferBands;
import dev.touchstone.offers.OfferDesk;
import dev.touchstone.offers.OfferState;
import dev.touchstone.offers.PrepareOffer;
import dev.touchstone.shared.AdjustableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prepares, approves and answers offers in the demo's people's names. */
@Component
@Profile("demo")
class DemoOffers {

    private final OfferDesk desk;
    private final OfferBands bands;
    private final DemoContent content;
    private final CurrentAccount current;
    private final Journey journey;
    private final AdjustableClock clock;

    DemoOffers(
            OfferDesk desk,
            OfferBands bands,
            DemoContent content,
            CurrentAccount current,
            Journey journey,
            AdjustableClock clock) {
        this.desk = desk;
        this.bands = bands;
        this.content = content;
        this.current = current;
        this.journey = journey;
        this.clock = clock;
    }

    void lead(DemoCase one, JobApplicationId application) {
        if (one.target() == DemoTarget.OFFER_UNPREPARED) {
            return;
        }
        clock.advance(Duration.ofHours(1));
        prepare(one, application);
        if (one.target() == DemoTarget.OFFER_IN_APPROVAL) {
            return;
        }
        approve(one, application);
        journey.runDue(clock.instant());
        clock.advance(Duration.ofHours(2));
        if (one.target() == DemoTarget.HIRED) {
            desk.accept(application, one.person().name());
        } else if (one.target() == DemoTarget.DECLINED) {
            desk.decline(application, content.replies().declineReasons().get(0));
        }
        journey.runDue(clock.instant());
    }

    private void prepare(DemoCase one, JobApplicationId application) {
        var offer = desk.of(application).orElseThrow();
        var grade = proposed(offer);
        var pay = bands.of(one.job()).stream()
                .filter(band -> band.grade() == grade)
                .map(band -> band.low().add(band.high()).divide(BigDecimal.valueOf(2)))
                .findFirst()
                .orElse(BigDecimal.valueOf(5000));
        var starts = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(12);
        var recruiter = one.staff(Role.RECRUITER);
        current.as(recruiter, () -> {
            desk.prepare(
                    application,
                    new PrepareOffer(grade, content.replies().notes().get(3), pay, 3, starts, null),
                    recruiter);
            return true;
        });
    }

    private void approve(DemoCase one, JobApplicationId application) {
        for (var approver : one.company().having(Role.APPROVER)) {
            var offer = desk.of(application).orElseThrow();
            if (offer.state() == OfferState.APPROVING && !Objects.equals(approver, offer.preparedBy())) {
                clock.advance(Duration.ofMinutes(40));
                current.as(approver, () -> {
                    desk.approve(application, offer.revision(), approver);
                    return true;
                });
            }
        }
    }

    private static Grade proposed(Offer offer) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equals(offer.proposedGrade()))
                .findFirst()
                .orElse(Grade.JUNIOR);
    }
}
