package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where candidates ask for accommodations before they start, and recruiters answer, before or while they sit. */
@Service
public class AccommodationDesk {

    /** How often a request may be changed; each change mails the recruiter. */
    private static final int MOST_CHANGES = 5;

    private final Sittings sittings;
    private final Accommodations accommodations;
    private final MoreTime moreTime;
    private final AccommodationLetters letters;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccommodationDesk(
            Sittings sittings,
            Accommodations accommodations,
            MoreTime moreTime,
            AccommodationLetters letters,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.accommodations = accommodations;
        this.moreTime = moreTime;
        this.letters = letters;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** What was asked for and what became of it, if anything. */
    public Optional<Accommodation> of(JobApplicationId application) {
        return sittings.of(application).flatMap(sitting -> accommodations.of(sitting.id()));
    }

    /** Whether an answer can still change anything: the test waits for its candidate, or runs. */
    public boolean mayAnswer(JobApplicationId application) {
        var now = clock.instant();
        return sittings.of(application)
                .filter(sitting ->
                        sitting.isRunning(now) || sitting.state() == SittingState.INVITED && !sitting.isExpired(now))
                .isPresent();
    }

    /**
     * A candidate asks, or asks for something else before anybody answered. Mails the recruiters; publishes
     * {@link AccommodationAsked}; saying the same again does nothing. Refuses TOO_MANY after some changes, UNUSABLE when nothing is named, CONFLICT once the test was started or answered.
     */
    @Command
    public void ask(JobApplicationId application, Needs needs, @Nullable String words) {
        if (needs.isEmpty() && words == null) {
            throw new RefusedException(Reason.UNUSABLE, "writtentest.needs.error.empty", "Nothing is asked for");
        }
        applications.lock(application);
        var now = clock.instant();
        var sitting = require(application);
        if (sitting.state() != SittingState.INVITED || sitting.isExpired(now)) {
            throw new RefusedException(
                    Reason.CONFLICT, "writtentest.needs.error.late", "Sitting %s is past that".formatted(sitting.id()));
        }
        var earlier = accommodations.of(sitting.id());
        if (earlier.filter(before -> before.isAsked(needs, words)).isPresent()) {
            return;
        }
        if (earlier.filter(before -> before.changes() >= MOST_CHANGES).isPresent()) {
            throw new RefusedException(
                    Reason.TOO_MANY, "writtentest.needs.error.tooOften", "Requests of %s".formatted(sitting.id()));
        }
        var asked = earlier.map(before -> before.askedAnew(needs, words, now))
                .orElseGet(() -> Accommodation.asked(needs, words, now, 1));
        accommodations.save(sitting.id(), asked);
        letters.asked(sitting, asked);
        events.publishEvent(new AccommodationAsked(application));
    }

    /**
     * A recruiter grants this much, whatever was asked; once more when it should be something else. Extra time moves the
     * deadline of a sitting that runs. Mails the candidate; publishes {@link AccommodationAnswered}.
     */
    @Command
    public void grant(JobApplicationId application, Needs needs, @Nullable String answer, AccountId by) {
        applications.lock(application);
        var sitting = require(application);
        var before = requireAsked(sitting);
        answer(sitting, before, before.granted(needs, sitting.minutes() - before.minutes(), answer), by);
    }

    /** A recruiter declines, with words. Refuses UNUSABLE without them. */
    @Command
    public void decline(JobApplicationId application, @Nullable String answer, AccountId by) {
        if (answer == null) {
            throw new RefusedException(
                    Reason.UNUSABLE, "writtentest.needs.error.noWords", "Declined without words: " + application);
        }
        applications.lock(application);
        var sitting = require(application);
        var before = requireAsked(sitting);
        answer(sitting, before, before.declined(answer), by);
    }

    private void answer(Sitting sitting, Accommodation before, Accommodation after, AccountId by) {
        var now = clock.instant();
        int more = after.minutes() - before.minutes();
        var longer = sitting.lasting(sitting.minutes() + more);
        if (sitting.state() == SittingState.INVITED) {
            sittings.save(longer);
        } else if (more > 0 && sitting.isRunning(now)) {
            var extra = Duration.ofMinutes(more);
            moreTime.grant(
                    longer,
                    new AddedTime(now, extra, MoreTimeCause.ACCOMMODATION, by, null),
                    before.granted().percent(),
                    after.granted().percent());
        } else if (more != 0 || !sitting.isRunning(now)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.needs.error.tooLate",
                    "Sitting %s is %s".formatted(sitting.id(), sitting.state()));
        }
        accommodations.save(sitting.id(), after, by, now);
        letters.answered(longer, after);
        events.publishEvent(
                new AccommodationAnswered(sitting.application(), after.state() == AccommodationState.GRANTED));
    }

    private Accommodation requireAsked(Sitting sitting) {
        return accommodations
                .of(sitting.id())
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.needs.error.none",
                        "Sitting %s asks for nothing".formatted(sitting.id())));
    }

    private Sitting require(JobApplicationId application) {
        return sittings.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.error.none",
                        "Application %s has no sitting".formatted(application)));
    }
}
