package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Opens handed-in tests again while nobody has decided on them. Answers stay; marks, cards and the gate's proposal are taken
 * back: kept, not counted. A marker who is at the paper loses it: answers may change, so what was not handed in counts for nothing.
 */
@Service
public class ReopeningDesk {

    /** The least and the most minutes, a day. */
    public static final int LEAST = 5;

    public static final int MOST = 1440;

    /** As far apart two clicks on one button may be. */
    private static final Duration DOUBLE = Duration.ofMinutes(1);

    private final Sittings sittings;
    private final Reopenings reopenings;
    private final AnswerSketches sketches;
    private final SectionTimes sections;
    private final Presences presences;
    private final Remarks remarks;
    private final Scorecards scorecards;
    private final ReleasedResults released;
    private final TestLetters letters;
    private final JobApplications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReopeningDesk(
            Sittings sittings,
            Reopenings reopenings,
            AnswerSketches sketches,
            SectionTimes sections,
            Presences presences,
            Remarks remarks,
            Scorecards scorecards,
            ReleasedResults released,
            TestLetters letters,
            JobApplications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.reopenings = reopenings;
        this.sketches = sketches;
        this.sections = sections;
        this.presences = presences;
        this.remarks = remarks;
        this.scorecards = scorecards;
        this.released = released;
        this.letters = letters;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the test is handed in and nobody has decided on it. */
    public boolean mayReopen(JobApplicationId application) {
        return isUndecided(applications.get(application))
                && sittings.of(application)
                        .filter(Sitting::isHandedIn)
                        .filter(sitting -> !remarks.isRunning(sitting.id()))
                        .isPresent();
    }

    /** Whether the candidate may have seen what is right, after which it stays closed, whatever the job shows by now. */
    public boolean isExplained(JobApplicationId application) {
        return released.wasExplained(application);
    }

    /** How often it was opened again and why, the earliest first. */
    public List<Reopening> of(JobApplicationId application) {
        return sittings.of(application)
                .map(sitting -> reopenings.of(sitting.id()))
                .orElse(List.of());
    }

    /**
     * Opens the test again from now on; where sections are taken in order, the one the candidate was in. Mails the candidate a
     * link; publishes {@link SittingReopened}. The same once more by the same person at once changes nothing. Refuses UNUSABLE without a
     * reason or with other minutes than {@value #LEAST} to {@value #MOST}, CONFLICT unless it is handed in and undecided, while an
     * appeal is marked, and once the candidate has seen what is right.
     */
    @Command
    public void reopen(JobApplicationId id, int minutes, String reason, AccountId by) {
        var why = require(minutes, reason);
        var application = applications.lock(id);
        var now = clock.instant();
        var sitting = sittings.of(id).orElseThrow(() -> refused("writtentest.error.none", "No sitting of " + id));
        var earlier = reopenings.of(sitting.id());
        if (sitting.state() == SittingState.OPEN && isRepeated(earlier, minutes, why, by, now)) {
            return;
        }
        if (!isUndecided(application)) {
            throw refused("writtentest.reopen.error.decided", "Application %s was decided on".formatted(id));
        }
        if (remarks.isRunning(sitting.id())) {
            throw refused("writtentest.reopen.error.appeal", "An appeal of %s is being marked".formatted(id));
        }
        if (isExplained(id)) {
            throw refused("writtentest.reopen.error.explained", "The candidate of %s has seen the keys".formatted(id));
        }
        var open = sitting.reopen(now, Duration.ofMinutes(minutes));
        var submitted = Objects.requireNonNull(sitting.submittedAt(), "not handed in");
        var reopening = new Reopening(earlier.size() + 1, now, by, why, minutes, submitted, sitting.total());
        takeBack(sitting, reopening);
        sittings.save(open);
        letters.reopened(open, minutes, reopening.number());
        events.publishEvent(new SittingReopened(id, open.closesAt()));
    }

    private void takeBack(Sitting sitting, Reopening reopening) {
        reopenings.add(sitting.id(), reopening);
        scorecards.takeBack(sitting.application(), Stage.WRITTEN_TEST);
        applications.takeBackProposal(sitting.application(), Stage.WRITTEN_TEST);
        sketches.forget(sitting.id());
        sections.reopen(sitting.id());
        presences.rest(sitting.id(), reopening.at());
    }

    private static boolean isUndecided(JobApplication application) {
        return application.isActive() && application.stage() == Stage.WRITTEN_TEST;
    }

    private static boolean isRepeated(List<Reopening> earlier, int minutes, String why, AccountId by, Instant now) {
        return !earlier.isEmpty()
                && earlier.get(earlier.size() - 1).isSame(by, why, minutes)
                && now.isBefore(earlier.get(earlier.size() - 1).at().plus(DOUBLE));
    }

    private static String require(int minutes, String reason) {
        if (!GivenReason.says(reason)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "writtentest.reopen.error.noReason", "Reopened without a reason");
        }
        if (minutes < LEAST || minutes > MOST) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.reopen.error.minutes",
                    "Reopened for %d".formatted(minutes),
                    LEAST,
                    MOST);
        }
        return reason.strip();
    }

    private static RefusedException refused(String key, String what) {
        return new RefusedException(Reason.CONFLICT, key, what);
    }
}
