package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gives back what a lost connection took, as far as the job's rule goes. */
@Component
class LostTime {

    private final Sittings sittings;
    private final Presences presences;
    private final Signals signals;
    private final SittingRules rules;
    private final AddedTimes added;
    private final MoreTime moreTime;
    private final JobApplications applications;
    private final Clock clock;

    LostTime(
            Sittings sittings,
            Presences presences,
            Signals signals,
            SittingRules rules,
            AddedTimes added,
            MoreTime moreTime,
            JobApplications applications,
            Clock clock) {
        this.sittings = sittings;
        this.presences = presences;
        this.signals = signals;
        this.rules = rules;
        this.added = added;
        this.moreTime = moreTime;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Notes a silence that is over, of a page that had said it was there, and gives time back for it, once however many ask.
     *
     * @return what was given back; zero when nothing was lost, or the job gives nothing more
     */
    @Command
    public Duration giveBack(JobApplicationId application) {
        applications.lock(application);
        var now = clock.instant();
        return sittings.of(application)
                .filter(sitting -> sitting.isRunning(now))
                .map(sitting -> giveBack(sitting, now))
                .orElse(Duration.ZERO);
    }

    private Duration giveBack(Sitting sitting, Instant now) {
        var presence = presences.of(sitting);
        var since = presences.lastSign(sitting.id(), presence, now);
        if (presence.page() == 0
                || !presence.isLost(now)
                || !since.plus(Presence.SILENCE).isBefore(now)) {
            return Duration.ZERO;
        }
        var lost = Duration.between(since, now);
        presences.touch(sitting.id(), now);
        signals.count(sitting.id(), presence.page(), Signal.CONNECTION_LOST, lost, now);
        var back = Math.min(lost.toSeconds(), left(sitting).toSeconds());
        if (back <= 0) {
            return Duration.ZERO;
        }
        moreTime.give(sitting, AddedTime.ofConnection(now, Duration.ofSeconds(back)));
        return Duration.ofSeconds(back);
    }

    private Duration left(Sitting sitting) {
        var job = applications.get(sitting.application()).job();
        return rules.credit(job).minus(added.total(sitting.id(), MoreTimeCause.CONNECTION));
    }
}
