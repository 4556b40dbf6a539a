package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Files applications. A person is known by their e-mail address; by the phone number only when no other address
 * contradicts it, and an application never changes what is stored of a person: who knows somebody’s number must not be
 * able to lead that person’s mail to an address of their own.
 */
@Component
class Filing {

    private final Jobs jobs;
    private final People people;
    private final ApplicationRows applications;
    private final StageHistory history;
    private final Consents consents;
    private final ApplicationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(
            Jobs jobs,
            People people,
            ApplicationRows applications,
            StageHistory history,
            Consents consents,
            ApplicationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.people = people;
        this.applications = applications;
        this.history = history;
        this.consents = consents;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    JobApplicationId file(Apply apply) {
        var contact = reachable(apply);
        var job = jobs.holdOpen(apply.job());
        people.reserve(contact);
        refuseSecond(job, contact);
        var candidate = known(contact)
                .orElseGet(() -> people.insert(apply.name().strip(), contact, apply.language(), clock.instant()));
        var id = applications.insert(apply, candidate, clock.instant());
        history.enter(id, Stage.SCREENING, clock.instant());
        if (apply.consented()) {
            consents.give(candidate, id, apply.language(), "APPLY", clock.instant());
        }
        letters.received(id, job);
        events.publishEvent(new ApplicationSubmitted(id, apply.job()));
        return id;
    }

    private void refuseSecond(JobOpening job, ContactData contact) {
        if (applications.isRunning(job.id(), contact)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "candidates.error.alreadyApplied",
                    "A person has a running application for job " + job.id());
        }
    }

    private Optional<CandidateId> known(ContactData contact) {
        var reached = people.reachedBy(contact);
        return byEmail(reached, contact).or(() -> byPhone(reached, contact)).map(Candidate::id);
    }

    private static Optional<Candidate> byEmail(List<Candidate> reached, ContactData contact) {
        return reached.stream()
                .filter(person -> contact.email() != null && contact.email().equals(person.email()))
                .findFirst();
    }

    private static Optional<Candidate> byPhone(List<Candidate> reached, ContactData contact) {
        return contact.email() != null ? Optional.empty() : reached.stream().findFirst();
    }

    private static ContactData reachable(Apply apply) {
        var contact = ContactData.of(apply.email(), apply.phone());
        if (contact.isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "candidates.error.noContact", "An application needs an e-mail or a phone");
        }
        return contact;
    }
}
