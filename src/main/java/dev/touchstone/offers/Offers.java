package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Offers: what the journey calls. Publishes nothing. */
@Service
public class Offers {

    private final OfferRows rows;
    private final OfferLetters letters;
    private final LetterRenderer renderer;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateLinks links;
    private final Clock clock;

    Offers(
            OfferRows rows,
            OfferLetters letters,
            LetterRenderer renderer,
            JobApplications applications,
            Jobs jobs,
            CandidateLinks links,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.renderer = renderer;
        this.applications = applications;
        this.jobs = jobs;
        this.links = links;
        this.clock = clock;
    }

    /** Delegate: what the grade table reads. */
    public GradeFacts gradeFacts(JobApplicationId application) {
        return new GradeFacts(
                total(application, Stage.WRITTEN_TEST),
                total(application, Stage.ROLE_PLAY),
                total(application, Stage.PANEL),
                applications.get(application).experienceMonths());
    }

    /**
     * Delegate: drafts the offer with the proposed grade.
     *
     * @param grade a {@link Grade} name, or ASK when the table leaves it to a person
     * @param row the annotation key of the table row that hit
     */
    @Command
    public void draft(JobApplicationId application, String grade, String row) {
        rows.insert(OfferId.next(), application, grade, row);
    }

    /** Delegate: what the approval table reads, after preparation. */
    public ApprovalFacts approvalFacts(JobApplicationId application) {
        var offer = require(application);
        return new ApprovalFacts(Objects.requireNonNull(offer.grade()).name(), offer.outOfBand());
    }

    /** Delegate: opens the approval chain, keeps the row that hit. {@code steps} is 1 or more. */
    @Command
    public void openApprovals(JobApplicationId application, int steps, String row) {
        var offer = require(application).require(OfferState.PREPARED);
        rows.update(offer, Map.of("state", OfferState.APPROVING.name(), "approval_steps", steps, "approval_row", row));
        letters.askForApproval(offer);
    }

    /** Delegate of the door: renders the letter (HTML and PDF), issues the link, posts the mail. */
    @Command
    public OfferTimes send(JobApplicationId application) {
        var plan = jobs.plan(applications.get(application).job());
        var now = clock.instant();
        var expiresAt = now.plus(plan.offerExpiry());
        var offer = require(application).require(OfferState.APPROVED);
        rows.update(
                offer,
                Map.of(
                        "state", OfferState.SENT.name(),
                        "letters", offer.letters() + 1,
                        "sent_at", Timestamp.from(now),
                        "expires_at", Timestamp.from(expiresAt)));
        var sent = require(application);
        var letter = renderer.render(sent);
        rows.insertLetter(sent.id(), sent.letters(), letter, now);
        letters.offer(sent, letter);
        return times(application, expiresAt);
    }

    /** Delegate: the times of an offer that was extended, for timers made anew. */
    public OfferTimes times(JobApplicationId application) {
        return times(application, Objects.requireNonNull(require(application).expiresAt()));
    }

    /** Delegate: reminds the candidate before expiry. */
    @Command
    public void remind(JobApplicationId application) {
        find(application).filter(offer -> offer.state() == OfferState.SENT).ifPresent(letters::reminder);
    }

    /** Delegate of the expiry timer: marks the offer expired; the link only explains from now on. */
    @Command
    public void expire(JobApplicationId application) {
        find(application)
                .filter(offer -> offer.state() == OfferState.SENT)
                .ifPresent(offer -> rows.update(offer, Map.of("state", OfferState.EXPIRED.name())));
    }

    /** Delegate: closes what is open (draft, approvals, letter, link). Doing it twice is harmless. */
    @Command
    public void cancel(JobApplicationId application) {
        links.revoke(application.value(), LinkPurpose.OFFER);
        find(application).filter(Offers::isOpen).ifPresent(offer -> {
            if (offer.state() == OfferState.SENT || offer.state() == OfferState.EXPIRED) {
                rows.update(offer, Map.of("state", OfferState.REVOKED.name()));
            } else {
                rows.update(offer, Map.of("state", OfferState.CANCELLED.name()));
            }
        });
    }

    Optional<Offer> find(JobApplicationId application) {
        return rows.of(application);
    }

    private static boolean isOpen(Offer offer) {
        return switch (offer.state()) {
            case DRAFT, PREPARED, APPROVING, APPROVED, SENT, EXPIRED -> true;
            default -> false;
        };
    }

    private OfferTimes times(JobApplicationId application, Instant expiresAt) {
        var plan = jobs.plan(applications.get(application).job());
        return new OfferTimes(expiresAt.minus(plan.offerReminderBefore()), expiresAt);
    }

    private @Nullable BigDecimal total(JobApplicationId application, Stage stage) {
        return applications
                .proposal(application, stage)
                .map(StageProposal::total)
                .orElse(null);
    }

    private Offer require(JobApplicationId application) {
        return find(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "offers.error.none", "Application %s has no offer".formatted(application)));
    }
}
