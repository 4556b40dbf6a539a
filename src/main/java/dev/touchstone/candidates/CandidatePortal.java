package dev.touchstone.candidates;

import dev.touchstone.identity.LostLinkDesk;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a candidate does on their own page besides the stages: agree to the notice, ask for a lost link. */
@Service
public class CandidatePortal implements LostLinkDesk {

    private final JobApplications applications;
    private final People people;
    private final Jobs jobs;
    private final Consents consents;
    private final ApplicationLetters letters;
    private final ObjectProvider<PortalSection> sections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CandidatePortal(
            JobApplications applications,
            People people,
            Jobs jobs,
            Consents consents,
            ApplicationLetters letters,
            ObjectProvider<PortalSection> sections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.people = people;
        this.jobs = jobs;
        this.consents = consents;
        this.letters = letters;
        this.sections = sections;
        this.events = events;
        this.clock = clock;
    }

    /** When the person agreed to the notice for this application. */
    public Optional<Instant> consentedAt(JobApplicationId id) {
        return consents.givenAt(id);
    }

    /** The person agrees to the present notice. Doing it twice is harmless. */
    @Command
    public void consent(JobApplicationId id, Language language) {
        var application = applications.lock(id);
        if (consents.givenAt(id).isPresent()) {
            return;
        }
        consents.give(application.candidate(), id, language, "PORTAL", clock.instant());
        events.publishEvent(new ConsentGiven(id));
    }

    /** Addresses of the fragments that other modules show on the candidate’s page now. */
    public List<String> sections(JobApplicationId id) {
        return sections.stream()
                .sorted(Comparator.comparingInt(PortalSection::order))
                .map(section -> section.href(id))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    @Command
    public void requested(String email, Language language) {
        people.reachedBy(ContactData.of(email, null)).stream()
                .flatMap(person -> applications.of(person.id()).stream())
                .filter(JobApplication::isActive)
                .forEach(application -> letters.lostLink(application, jobs.get(application.job()), language));
    }
}
