package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where candidates appeal against a result they were shown, once, and recruiters answer, once. */
@Service
public class AppealDesk {

    private final Sittings sittings;
    private final Appeals appeals;
    private final Remarks remarks;
    private final OpenAnswers openAnswers;
    private final ReleasedResults results;
    private final AppealLetters letters;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealDesk(
            Sittings sittings,
            Appeals appeals,
            Remarks remarks,
            OpenAnswers openAnswers,
            ReleasedResults results,
            AppealLetters letters,
            Scorecards scorecards,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.appeals = appeals;
        this.remarks = remarks;
        this.openAnswers = openAnswers;
        this.results = results;
        this.letters = letters;
        this.scorecards = scorecards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** The candidate’s appeal, for the candidate. */
    public Optional<Appeal> of(JobApplicationId application) {
        return sittings.of(application).flatMap(sitting -> appeals.of(sitting.id()));
    }

    /** The same for staff: what it says may tell the result, so that who owes a card of the application does not read it. */
    public Optional<Appeal> of(JobApplicationId application, AccountId viewer) {
        return scorecards.veiled(application, viewer) ? Optional.empty() : of(application);
    }

    /**
     * An appeal as staff see it.
     *
     * @param appeal null without one
     * @param remarkable the answers a recruiter may have marked anew: those a person marked, of a settled test
     * @param remarked the answers that are or were marked anew
     */
    public record Sheet(@Nullable Appeal appeal, List<MarkingView.Open> remarkable, List<RemarkedAnswer> remarked) {

        static final Sheet EMPTY = new Sheet(null, List.of(), List.of());
    }

    /**
     * All of it at once; nothing for who owes a card of the application, and before it is settled nothing for who does not recruit: they
     * may be asked to mark answers of it anew, under a code.
     */
    public Sheet sheet(JobApplicationId application, AccountId viewer, boolean recruiting) {
        var sitting = scorecards.veiled(application, viewer) ? Optional.<Sitting>empty() : sittings.of(application);
        return sitting.filter(one -> recruiting
                        || appeals.of(one.id()).filter(Appeal::isOpen).isEmpty())
                .map(one -> new Sheet(
                        appeals.of(one.id()).orElse(null),
                        one.state() == SittingState.MARKED ? openAnswers.of(one) : List.of(),
                        remarks.of(one.id())))
                .orElse(Sheet.EMPTY);
    }

    /** Whether the candidate may appeal now. */
    public boolean mayAppeal(JobApplicationId application) {
        return of(application).isEmpty()
                && results.appealUntil(application).filter(this::isAhead).isPresent();
    }

    /**
     * A candidate appeals. Mails the recruiters; publishes {@link AppealRaised}; saying the same again does nothing. Refuses
     * UNUSABLE without words or with too many, CONFLICT where no result is shown, when the time is over, and a second time.
     */
    @Command
    public void appeal(JobApplicationId application, String words) {
        requireWords(application, words);
        applications.lock(application);
        var earlier = of(application);
        if (earlier.isPresent()) {
            requireSame(earlier.get().words(), words, "writtentest.appeal.error.again", application);
        } else {
            requireInTime(application);
            raise(sittings.of(application).orElseThrow(), words);
        }
    }

    private void raise(Sitting sitting, String words) {
        if (appeals.insert(sitting.id(), words, clock.instant())) {
            letters.raised(sitting);
            events.publishEvent(new AppealRaised(sitting.application()));
        }
    }

    /**
     * A recruiter answers. Mails the candidate; publishes {@link AppealAnswered}; saying the same again does nothing. Refuses
     * UNUSABLE without words or with too many, NOT_FOUND without an appeal, CONFLICT once it was answered otherwise.
     */
    @Command
    public void answer(JobApplicationId application, String words, AccountId by) {
        requireWords(application, words);
        applications.lock(application);
        var appeal = of(application, by)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "writtentest.appeal.error.none", "No appeal of " + application));
        if (appeal.answer() != null) {
            requireSame(appeal.answer(), words, "writtentest.appeal.error.answered", application);
            requireSame(appeal.before() == null, true, "writtentest.appeal.error.answered", application);
        } else {
            answer(sittings.of(application).orElseThrow(), words, by);
        }
    }

    private void answer(Sitting sitting, String words, AccountId by) {
        if (appeals.answer(sitting.id(), words, by, clock.instant())) {
            letters.answered(sitting, words);
            events.publishEvent(new AppealAnswered(sitting.application()));
        }
    }

    /**
     * A recruiter lets the appeal through for some answers: they go to another marker, who sees neither the person nor the earlier
     * marks, and the result is made anew when the last of them is marked. Mails the candidate; publishes {@link AppealAccepted};
     * saying the same again does nothing. Refuses UNUSABLE without words or answers, NOT_FOUND without an appeal, CONFLICT once it
     * was answered otherwise and while the test is not settled.
     */
    @Command
    public void accept(JobApplicationId application, Set<Integer> positions, String words, AccountId by) {
        requireWords(application, words);
        applications.lock(application);
        var appeal = of(application, by)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "writtentest.appeal.error.none", "No appeal of " + application));
        if (appeal.answer() != null) {
            requireSame(appeal.answer(), words, "writtentest.appeal.error.answered", application);
            requireSame(appeal.before() == null, false, "writtentest.appeal.error.answered", application);
        } else {
            accept(sittings.of(application).orElseThrow(), positions, words, by);
        }
    }

    private void accept(Sitting sitting, Set<Integer> positions, String words, AccountId by) {
        var total = sitting.total();
        if (sitting.state() != SittingState.MARKED || total == null) {
            throw refused("writtentest.appeal.error.notMarked", "The test is not settled", sitting.application());
        }
        var open =
                openAnswers.of(sitting).stream().map(MarkingView.Open::position).collect(Collectors.toSet());
        if (positions.isEmpty() || !open.containsAll(positions)) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.appeal.error.which",
                    "Answers %s of %s are not to be marked anew".formatted(positions, sitting.id()));
        }
        appeals.accept(sitting.id(), words, total, by, clock.instant());
        remarks.ask(sitting.id(), positions);
        letters.accepted(sitting, words);
        events.publishEvent(new AppealAccepted(sitting.application(), positions.size()));
    }

    private void requireInTime(JobApplicationId application) {
        var until = results.appealUntil(application)
                .orElseThrow(() -> refused("writtentest.appeal.error.nothing", "No result is shown", application));
        if (!isAhead(until)) {
            throw refused("writtentest.appeal.error.late", "The time to appeal is over", application);
        }
    }

    private boolean isAhead(Instant until) {
        return clock.instant().isBefore(until);
    }

    private static void requireWords(JobApplicationId application, String words) {
        if (words.isBlank() || words.length() > Appeal.LONGEST) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.appeal.error.words",
                    "An appeal of %s with %d characters".formatted(application, words.length()),
                    Appeal.LONGEST);
        }
    }

    private static void requireSame(Object before, Object now, String key, JobApplicationId application) {
        if (!before.equals(now)) {
            throw refused(key, "It was said otherwise", application);
        }
    }

    private static RefusedException refused(String key, String why, JobApplicationId application) {
        return new RefusedException(Reason.CONFLICT, key, "%s: %s".formatted(application, why));
    }
}
