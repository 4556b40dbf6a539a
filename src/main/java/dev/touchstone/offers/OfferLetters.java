package dev.touchstone.offers;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.Attachment;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.mail.SecretLink;
import dev.touchstone.shared.BaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around an offer; those to the candidate carry a link of their own. */
@Component
class OfferLetters implements LinkRenewal {

    /** An expired offer's link still explains for a while. */
    private static final Duration EXPLAINS = Duration.ofDays(14);

    private static final Set<String> OURS = Set.of("offer-letter", "offer-reminder", "offer-accepted");

    private final OfferRows rows;
    private final CandidateLetters candidates;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateLinks links;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;
    private final Approvers approvers;

    OfferLetters(
            OfferRows rows,
            CandidateLetters candidates,
            JobApplications applications,
            Jobs jobs,
            CandidateLinks links,
            Mailroom mailroom,
            BaseUrl baseUrl,
            Approvers approvers) {
        this.rows = rows;
        this.candidates = candidates;
        this.applications = applications;
        this.jobs = jobs;
        this.links = links;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
        this.approvers = approvers;
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !OURS.contains(kind)
                ? Optional.empty()
                : rows.of(new JobApplicationId(application))
                        .filter(offer -> offer.expiresAt() != null)
                        .map(offer -> new SecretLink(link(offer)));
    }

    void offer(Offer offer, Letterhead letter) {
        withLink(offer)
                .ifPresent(draft -> mailroom.post(draft.attach(pdf(offer, letter))
                        .revision(offer.letters())
                        .of("offer-letter", offer.id())));
    }

    void reminder(Offer offer) {
        withLink(offer)
                .ifPresent(draft ->
                        mailroom.post(draft.revision(offer.letters() * 2).of("offer-reminder", offer.id())));
    }

    /** Tells the new date, with the letter that names it; counted apart from the reminder that may follow before it. */
    void extended(Offer offer, Letterhead letter) {
        withLink(offer)
                .ifPresent(draft -> mailroom.post(draft.attach(pdf(offer, letter))
                        .revision(offer.letters() * 2 - 1)
                        .of("offer-reminder", offer.id())));
    }

    private Optional<Letter.Draft> withLink(Offer offer) {
        var url = link(offer);
        return candidates.withContact(offer.application()).map(draft -> draft.withLink(url)
                .with("deadline", offer.expiresAt()));
    }

    private Attachment pdf(Offer offer, Letterhead letter) {
        var number = applications.get(offer.application()).number();
        return new Attachment("offer-%s.pdf".formatted(number), "application/pdf", letter.pdf());
    }

    void revoked(Offer offer, @Nullable String reason) {
        candidates
                .withContact(offer.application())
                .ifPresent(draft -> mailroom.post(
                        draft.with("reason", reason).revision(offer.letters()).of("offer-revoked", offer.id())));
    }

    void askForApproval(Offer offer) {
        approvers.left(offer).forEach(approver -> ask(offer, approver));
    }

    /** Asks one who joined while the approval is open. */
    void askForApproval(Offer offer, AccountId joined) {
        approvers.left(offer).stream()
                .filter(approver -> approver.id().equals(joined))
                .forEach(approver -> ask(offer, approver));
    }

    private void ask(Offer offer, Account approver) {
        mailroom.post(staff(offer, approver, "/applications/%s/offer/approval")
                .revision(offer.revision())
                .of("approval-requested", offer.id()));
    }

    /** Tells the candidate that it arrived and what comes next, and the recruiters who starts when. */
    void accepted(Offer offer) {
        withLink(offer)
                .ifPresent(draft ->
                        mailroom.post(draft.with("startDate", offer.startsOn()).of("offer-accepted", offer.id())));
        var job = applications.get(offer.application()).job();
        jobs.team(job, TeamRole.RECRUITER)
                .forEach(recruiter -> mailroom.post(staff(offer, recruiter, "/applications/%s")
                        .with("startDate", offer.startsOn())
                        .of("offer-accepted-notice", offer.id())));
    }

    /** Tells the candidate that the refusal arrived. */
    void declined(Offer offer) {
        candidates
                .withContact(offer.application())
                .ifPresent(draft -> mailroom.post(draft.of("offer-declined", offer.id())));
    }

    private Letter.Draft staff(Offer offer, Account account, String page) {
        var job = jobs.get(applications.get(offer.application()).job());
        return Letter.to(account.name(), account.email(), account.language())
                .with(
                        "candidateName",
                        applications.candidate(offer.application()).name())
                .with("jobTitle", job.title())
                .with("link", baseUrl.of(page.formatted(offer.application())))
                .about(offer.application().value());
    }

    private String link(Offer offer) {
        return links.issue(
                LinkPurpose.OFFER, offer.application().value(), until(offer).plus(EXPLAINS));
    }

    /** Until the answer; who accepted may read the letter until the first day of work. */
    private static Instant until(Offer offer) {
        var term = Objects.requireNonNull(offer.expiresAt());
        var start = offer.startsOn();
        return offer.state() == OfferState.ACCEPTED && start != null
                ? Collections.max(
                        List.of(term, start.atStartOfDay(ZoneOffset.UTC).toInstant()))
                : term;
    }
}
