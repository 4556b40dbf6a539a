package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do with offers: prepare, approve, answer, extend, revoke. Each publishes its fact. */
@Service
public class OfferDesk {

    private final OfferRows rows;
    private final OfferBands bands;
    private final OfferLetters letters;
    private final LetterRenderer renderer;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Approvers approvers;

    OfferDesk(
            OfferRows rows,
            OfferBands bands,
            OfferLetters letters,
            LetterRenderer renderer,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock,
            Approvers approvers) {
        this.rows = rows;
        this.bands = bands;
        this.letters = letters;
        this.renderer = renderer;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
        this.approvers = approvers;
    }

    /** The application's offer, if the journey drafted one. */
    public Optional<Offer> of(JobApplicationId application) {
        return rows.of(application);
    }

    public List<Approval> approvals(OfferId offer) {
        return rows.approvals(offer);
    }

    /** The newest letter's PDF: as it was sent, or made anew when its term was extended. */
    public Optional<byte[]> pdf(JobApplicationId application) {
        return rows.of(application).flatMap(offer -> rows.pdf(offer.id()));
    }

    /** Whether this person may not decide on the offer: they prepared it, or have decided already. */
    public boolean isSpent(Offer offer, AccountId account) {
        return approvers.isSpent(offer, account);
    }

    /** How many approvers the team lacks for the approvals that are left; 0 when the offer waits for none. */
    public int missingApprovers(Offer offer) {
        return offer.state() == OfferState.APPROVING ? approvers.missing(offer) : 0;
    }

    /**
     * The recruiter sets grade, pay and start; publishes {@link OfferPrepared}. Refuses UNUSABLE when the team has fewer
     * approvers than the offer needs.
     */
    @Command
    public void prepare(JobApplicationId application, PrepareOffer command, AccountId recruiter) {
        var job = applications.lock(application).job();
        var offer = require(application).require(OfferState.DRAFT);
        if (offer.departsFrom(command.grade())
                && (command.gradeReason() == null || command.gradeReason().isBlank())) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "offers.error.gradeReason",
                    "Offer %s changes the grade without a reason".formatted(offer.id()));
        }
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("state", OfferState.PREPARED.name());
        changes.put("revision", offer.revision() + 1);
        changes.put("grade", command.grade().name());
        changes.put("grade_reason", command.gradeReason());
        changes.put("monthly_pay", command.monthlyPay());
        changes.put("probation_months", command.probationMonths());
        changes.put("starts_on", command.startsOn());
        changes.put("note", command.note());
        changes.put(
                "out_of_band",
                bands.of(job, command.grade())
                        .filter(band -> band.contains(command.monthlyPay()))
                        .isEmpty());
        changes.put("prepared_by", recruiter.value());
        changes.put("prepared_at", Timestamp.from(clock.instant()));
        rows.update(offer, changes);
        events.publishEvent(new OfferPrepared(application));
        refuseDeadEnd(require(application));
    }

    /**
     * An approver says yes to the waiting step; publishes {@link OfferApproved}. The preparer and earlier approvers may
     * not.
     *
     * @param seen the revision the approver read; another one is refused
     */
    @Command
    public void approve(JobApplicationId application, int seen, AccountId approver) {
        applications.lock(application);
        var offer = require(application).require(OfferState.APPROVING).requireSeen(seen);
        int step = decide(offer, approver, true, null);
        if (offer.approvalSteps() != null && step >= offer.approvalSteps()) {
            rows.update(offer, Map.of("state", OfferState.APPROVED.name()));
        }
        events.publishEvent(new OfferApproved(application, approver));
    }

    /**
     * An approver says no, with a reason; any no stops the chain. Publishes {@link OfferSentBack}.
     *
     * @param seen the revision the approver read; another one is refused
     */
    @Command
    public void sendBack(JobApplicationId application, int seen, String reason, AccountId approver) {
        applications.lock(application);
        var offer = require(application).require(OfferState.APPROVING).requireSeen(seen);
        decide(offer, approver, false, reason);
        rows.update(offer, Map.of("state", OfferState.DRAFT.name()));
        events.publishEvent(new OfferSentBack(application, approver));
    }

    /** The candidate accepts, signing with their name; publishes {@link OfferAnswered}. Doing it twice is harmless. */
    @Command
    public void accept(JobApplicationId application, String signedName) {
        answerable(application, OfferState.ACCEPTED).ifPresent(offer -> {
            rows.update(
                    offer,
                    Map.of(
                            "state", OfferState.ACCEPTED.name(),
                            "answered_at", Timestamp.from(clock.instant()),
                            "signed_name", signedName));
            letters.accepted(require(application));
            events.publishEvent(new OfferAnswered(application, true));
        });
    }

    /** The candidate declines; publishes {@link OfferAnswered}. Doing it twice is harmless. */
    @Command
    public void decline(JobApplicationId application, @Nullable String reason) {
        answerable(application, OfferState.DECLINED).ifPresent(offer -> {
            var changes = new HashMap<String, @Nullable Object>();
            changes.put("state", OfferState.DECLINED.name());
            changes.put("answered_at", Timestamp.from(clock.instant()));
            changes.put("decline_reason", reason);
            rows.update(offer, changes);
            letters.declined(offer);
            events.publishEvent(new OfferAnswered(application, false));
        });
    }

    /** The recruiter gives more time from now, before or after expiry: the letter is made anew; publishes {@link OfferExtended}. */
    @Command
    public void extend(JobApplicationId application, Duration time) {
        applications.lock(application);
        var offer = require(application).require(OfferState.SENT, OfferState.EXPIRED);
        var now = clock.instant();
        var expiresAt = now.plus(time);
        rows.update(
                offer,
                Map.of(
                        "state", OfferState.SENT.name(),
                        "letters", offer.letters() + 1,
                        "expires_at", Timestamp.from(expiresAt)));
        var extended = require(application);
        var letter = renderer.render(extended);
        rows.insertLetter(extended.id(), extended.letters(), letter, now);
        letters.extended(extended, letter);
        events.publishEvent(new OfferExtended(application, expiresAt));
    }

    /**
     * The recruiter takes the offer back, at any time before the answer; publishes {@link OfferRevoked}.
     *
     * @param seen where the offer stood on the recruiter's page; refused when it is elsewhere by now
     */
    @Command
    public void revoke(JobApplicationId application, OfferState seen, String reason) {
        applications.lock(application);
        var offer = require(application)
                .requireSeen(seen)
                .require(
                        OfferState.DRAFT,
                        OfferState.PREPARED,
                        OfferState.APPROVING,
                        OfferState.APPROVED,
                        OfferState.SENT,
                        OfferState.EXPIRED);
        rows.update(offer, Map.of("state", OfferState.REVOKED.name(), "decline_reason", reason));
        if (offer.sentAt() != null) {
            letters.revoked(offer, reason);
        }
        events.publishEvent(new OfferRevoked(application));
    }

    /** The approvals were opened in this transaction; too few approvers would leave the offer waiting for nobody. */
    private void refuseDeadEnd(Offer offer) {
        int missing = missingApprovers(offer);
        if (missing > 0) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "offers.error.tooFewApprovers",
                    "Offer %s lacks %d approvers".formatted(offer.id(), missing),
                    Objects.requireNonNull(offer.approvalSteps()),
                    missing);
        }
    }

    private int decide(Offer offer, AccountId approver, boolean approved, @Nullable String reason) {
        if (approvers.isSpent(offer, approver)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "offers.error.fourEyes",
                    "Approver of offer %s decided already".formatted(offer.id()));
        }
        int step = 1
                + (int) rows.approvals(offer.id()).stream()
                        .filter(approval -> approval.revision() == offer.revision())
                        .count();
        rows.approve(offer, step, approver, approved, reason, clock.instant());
        return step;
    }

    /** The offer that waits for an answer; empty when this answer was given already. */
    private Optional<Offer> answerable(JobApplicationId application, OfferState answer) {
        applications.lock(application);
        var offer = require(application);
        if (offer.state() == answer) {
            return Optional.empty();
        }
        var expiresAt = offer.require(OfferState.SENT).expiresAt();
        if (expiresAt != null && clock.instant().isAfter(expiresAt)) {
            throw new RefusedException(
                    Reason.CONFLICT, "offers.error.state.EXPIRED", "Offer %s expired".formatted(offer.id()));
        }
        return Optional.of(offer);
    }

    private Offer require(JobApplicationId application) {
        return rows.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no offer".formatted(application)));
    }
}
