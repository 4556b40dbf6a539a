package dev.touchstone.candidates;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** People: who they are, how they are reached. */
@Service
public class Candidates {

    private final People people;
    private final KnownPeople known;
    private final ApplicationEventPublisher events;

    Candidates(People people, KnownPeople known, ApplicationEventPublisher events) {
        this.people = people;
        this.known = known;
        this.events = events;
    }

    /** People who are reached by this address or number, each with their running application for the job, or else their newest. */
    public List<KnownPerson> reachedBy(@Nullable String email, @Nullable String phone, JobOpeningId job) {
        return known.reachedBy(List.of(ContactData.of(email, phone)), job);
    }

    /**
     * Corrects how a person is reached. Refuses UNUSABLE without any address and number, CONFLICT when another person
     * has the address.
     */
    @Command
    public void changeContact(ChangeContact change) {
        var contact = ContactData.of(change.email(), change.phone());
        if (contact.isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE, "candidates.error.noContact", "A person needs an e-mail or a phone");
        }
        people.reserve(contact);
        var person = people.of(change.application()).orElseThrow();
        var taken = people.reachedBy(contact).stream()
                .anyMatch(other -> !other.id().equals(person.id())
                        && contact.email() != null
                        && contact.email().equals(other.email()));
        if (taken) {
            throw new RefusedException(
                    Reason.CONFLICT, "candidates.error.addressTaken", "Another person has this address");
        }
        people.update(person.id(), change.name().strip(), contact, change.language());
        events.publishEvent(new CandidateContactChanged(person.id()));
    }
}
