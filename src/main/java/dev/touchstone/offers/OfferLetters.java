package dev.touchstone.offers;

import dev.touchstone.candidates.CandidateLetters;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.mail.Attachment;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.BaseUrl;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around an offer. */
@Component
class OfferLetters {

    /** An expired offer's link still explains for a while. */
    private static final Duration EXPLAINS = Duration.ofDays(14);

    private final CandidateLetters candidates;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateLinks links;
    private final Mailroom mailroom;
    private final BaseUrl baseUrl;

    OfferLetters(
            CandidateLetters candidates,
            JobApplications applications,
            Jobs jobs,
            CandidateLinks links,
            Mailroom mailroom,
            BaseUrl baseUrl) {
        this.candidates = candidates;
        this.applications = applications;
        this.jobs = jobs;
        this.links = links;
        this.mailroom = mailroom;
        this.baseUrl = baseUrl;
    }

    void offer(Offer offer, Letterhead letter) {
        var url = link(offer);
        var number = applications.get(offer.application()).number();
        candidates
                .to(offer.application())
                .ifPresent(draft -> mailroom.post(draft.withLink(url)
                        .with("deadline", offer.expiresAt())
                        .attach(new Attachment("offer-%s.pdf".formatted(number), "application/pdf", letter.pdf()))
                        .revision(offer.letters())
                        .of("offer-letter", offer.id())));
    }

    void reminder(Offer offer) {
        var url = link(offer);
        candidates
                .to(offer.application())
                .ifPresent(draft -> mailroom.post(draft.withLink(url)
                        .with("deadline", offer.expiresAt())
                        .revision(offer.letters())
                        .of("offer-reminder", offer.id())));
    }

    void revoked(Offer offer, @Nullable String reason) {
        candidates
                .to(offer.application())
                .ifPresent(draft -> mailroom.post(
                        draft.with("reason", reason).revision(offer.letters()).of("offer-revoked", offer.id())));
    }

    void askForApproval(Offer offer) {
        var job = applications.get(offer.application()).job();
        jobs.team(job, TeamRole.APPROVER)
                .forEach(approver -> mailroom.post(
                        staff(offer, approver).revision(offer.revision()).of("approval-requested", offer.id())));
    }

    void accepted(Offer offer) {
        var job = applications.get(offer.application()).job();
        jobs.team(job, TeamRole.RECRUITER)
                .forEach(recruiter -> mailroom.post(staff(offer, recruiter)
                        .with("startDate", offer.startsOn())
                        .of("offer-accepted-notice", offer.id())));
    }

    private Letter.Draft staff(Offer offer, Account account) {
        var job = jobs.get(applications.get(offer.application()).job());
        return Letter.to(account.name(), account.email(), account.language())
                .with(
                        "candidateName",
                        applications.candidate(offer.application()).name())
                .with("jobTitle", job.title())
                .with("link", baseUrl.of("/applications/%s".formatted(offer.application())))
                .about(offer.application().value());
    }

    private String link(Offer offer) {
        return links.issue(
                LinkPurpose.OFFER,
                offer.application().value(),
                Objects.requireNonNull(offer.expiresAt()).plus(EXPLAINS));
    }
}
