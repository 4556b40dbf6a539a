package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.CandidateLinks;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.JobPlan;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Written tests: what the journey and recruiters call. */
@Service
public class WrittenTests {

    private final Sittings sittings;
    private final SittingMaker maker;
    private final HandIn handIn;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Scorecards scorecards;
    private final CandidateLinks links;
    private final TestLetters letters;
    private final MoreTime moreTime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrittenTests(
            Sittings sittings,
            SittingMaker maker,
            HandIn handIn,
            JobApplications applications,
            Jobs jobs,
            Scorecards scorecards,
            CandidateLinks links,
            TestLetters letters,
            MoreTime moreTime,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.maker = maker;
        this.handIn = handIn;
        this.applications = applications;
        this.jobs = jobs;
        this.scorecards = scorecards;
        this.links = links;
        this.letters = letters;
        this.moreTime = moreTime;
        this.events = events;
        this.clock = clock;
    }

    /** Delegate: draws the paper once, issues a link, posts the invitation. Publishes nothing the journey hears. */
    @Command
    public TestInvitation invite(JobApplicationId application) {
        var sitting = sittings.of(application).orElseGet(() -> maker.make(application));
        letters.invitation(sitting);
        var reminder = sitting.expiresAt().minus(plan(application).testReminderBefore());
        return new TestInvitation(reminder, sitting.expiresAt());
    }

    /** Delegate: reminds a candidate who has not started. */
    @Command
    public void remind(JobApplicationId application) {
        sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.INVITED)
                .ifPresent(letters::reminder);
    }

    /** A recruiter invites once more after the invitation expired; publishes {@link TestRenewed}, the mail follows. */
    @Command
    public void renew(JobApplicationId application) {
        applications.lock(application);
        var now = clock.instant();
        var sitting = require(application);
        if (sitting.state() != SittingState.INVITED) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.notRenewable",
                    "Sitting %s is %s".formatted(sitting.id(), sitting.state()));
        }
        if (now.isBefore(sitting.expiresAt())) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "writtentest.error.stillValid",
                    "The invitation of sitting %s is still valid".formatted(sitting.id()));
        }
        sittings.save(sitting.invitedAgain(now, now.plus(plan(application).testExpiry())));
        events.publishEvent(new TestRenewed(application));
    }

    /** A recruiter gives a running sitting more time, and says why; publishes {@link SittingExtended}. */
    @Command
    public void extend(JobApplicationId application, int minutes, String reason, AccountId by) {
        var more = AddedTime.ofRecruiter(clock.instant(), minutes, reason, by);
        applications.lock(application);
        moreTime.give(require(application), more);
    }

    /**
     * Delegate of the deadline: hands in what was saved; nothing happens when it was handed in already. Publishes
     * {@link OverdueSittingSubmitted}, which the journey does not hear.
     *
     * @return whether open answers wait for a marker
     */
    @Command
    public boolean submitOverdue(JobApplicationId application) {
        var sitting = require(application);
        if (sitting.state() != SittingState.OPEN) {
            return sitting.state() == SittingState.SUBMITTED;
        }
        boolean toBeMarked = handIn.handIn(sitting.submitAtDeadline(clock.instant()));
        events.publishEvent(new OverdueSittingSubmitted(application));
        return toBeMarked;
    }

    /** The marking job of the latest sitting, for the inbox link. */
    public Optional<MarkingId> marking(JobApplicationId application) {
        return sittings.of(application).map(Sitting::marking);
    }

    /** Delegate: the stage's outcome, 0–100. */
    public StageOutcome conclude(JobApplicationId application) {
        var total = sittings.of(application).map(Sitting::total).orElse(null);
        var critical = scorecards.result(application, Stage.WRITTEN_TEST).criticalHit();
        return new StageOutcome(total, total != null, critical);
    }

    /** Delegate: closes what is open (links, sitting, marking). Doing it twice is harmless. */
    @Command
    public void cancel(JobApplicationId application) {
        links.revoke(application.value(), LinkPurpose.TEST);
        sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.INVITED || sitting.state() == SittingState.OPEN)
                .ifPresent(sitting -> sittings.save(sitting.cancel()));
    }

    private Sitting require(JobApplicationId application) {
        return sittings.of(application)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.error.none",
                        "Application %s has no sitting".formatted(application)));
    }

    private JobPlan plan(JobApplicationId application) {
        return jobs.plan(applications.get(application).job());
    }
}
