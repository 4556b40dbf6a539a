package dev.touchstone.hiring.web;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.RatingVeil;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.MailDraft;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.shared.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Decides for many applications of a job, one transaction each: what can be done is done, the rest says why not. */
@Component
class BulkDecisions {

    private final JobApplications applications;
    private final Jobs jobs;
    private final Mailroom mailroom;
    private final CurrentAccount current;
    private final List<RatingVeil> veils;

    BulkDecisions(
            JobApplications applications,
            Jobs jobs,
            Mailroom mailroom,
            CurrentAccount current,
            List<RatingVeil> veils) {
        this.current = current;
        this.veils = veils;
        this.applications = applications;
        this.jobs = jobs;
        this.mailroom = mailroom;
    }

    /** Those of the selected that belong to the job, seen as they are now. */
    List<BulkCandidate> selected(JobOpeningId job, Collection<JobApplicationId> ids) {
        var people = applications.candidates(ids);
        return ids.stream()
                .distinct()
                .filter(people::containsKey)
                .map(applications::get)
                .map(application -> candidate(
                        new SeenApplication(application.id(), application.stage()),
                        application,
                        Objects.requireNonNull(people.get(application.id()))))
                .filter(one -> one.application().job().equals(job))
                .toList();
    }

    /** The same for those that were seen on a page. */
    List<BulkCandidate> seen(JobOpeningId job, Collection<SeenApplication> seen) {
        var people = applications.candidates(
                seen.stream().map(SeenApplication::application).toList());
        return seen.stream()
                .distinct()
                .flatMap(one -> Stream.ofNullable(people.get(one.application()))
                        .map(person -> candidate(one, applications.get(one.application()), person)))
                .filter(one -> one.application().job().equals(job))
                .toList();
    }

    private BulkCandidate candidate(SeenApplication seen, JobApplication application, Candidate person) {
        var against = applications
                .proposal(application.id(), application.stage())
                .filter(StageProposal::needsReasonToGoOn)
                .isPresent();
        var veiled = veils.stream().anyMatch(veil -> veil.veiled(current.id(), application.id()));
        return new BulkCandidate(seen, application, person, against, veiled);
    }

    /** The letter the first of them with an address would get. */
    Optional<MailDraft> letter(List<BulkCandidate> candidates) {
        return candidates.stream()
                .filter(one -> one.person().email() != null)
                .findFirst()
                .map(one -> mailroom.preview(Letter.to(
                                one.person().name(),
                                String.valueOf(one.person().email()),
                                one.person().language())
                        .with("jobTitle", jobs.get(one.application().job()).title())
                        .about(one.application().id().value())
                        .of("application-rejected", one.application().id())));
    }

    List<BulkResult> decide(List<BulkCandidate> candidates, BulkAction action, String reason, AccountId by) {
        return candidates.stream().map(one -> decide(one, action, reason, by)).toList();
    }

    private BulkResult decide(BulkCandidate one, BulkAction action, String reason, AccountId by) {
        try {
            if (action == BulkAction.REJECT) {
                applications.reject(one.application().id(), one.seen().stage(), reason, by);
            } else {
                applications.advance(one.application().id(), one.seen().stage(), reason.isBlank() ? null : reason, by);
            }
            return result(one, true, "hiring.bulk.done." + action, List.of());
        } catch (RefusedException refused) {
            return result(
                    one,
                    false,
                    refused.key(),
                    refused.arguments().stream().map(String::valueOf).toList());
        } catch (ConcurrencyFailureException busy) {
            return result(one, false, "hiring.bulk.busy", List.of());
        }
    }

    private static BulkResult result(BulkCandidate one, boolean done, String key, List<String> arguments) {
        var application = one.application();
        return new BulkResult(
                application.id().toString(), application.number(), one.person().name(), done, key, arguments);
    }
}
