package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Who sits at a paper. Of two pages that have it open the one that opened it last writes, and the other is told. What an
 * earlier page had not handed over yet is still taken, for questions the later one has not touched: answers of page
 * <i>n</i> have revisions above <i>n</i> × {@value #REVISIONS}, and the higher revision counts.
 */
@Service
public class Attendance {

    /** How many revisions of an answer a page may have. */
    static final long REVISIONS = 1_000_000;

    private final Sittings sittings;
    private final Presences presences;
    private final PaperSections sections;
    private final Signals signals;
    private final LostTime lostTime;
    private final JobApplications applications;
    private final Clock clock;

    Attendance(
            Sittings sittings,
            Presences presences,
            PaperSections sections,
            Signals signals,
            LostTime lostTime,
            JobApplications applications,
            Clock clock) {
        this.sittings = sittings;
        this.presences = presences;
        this.sections = sections;
        this.signals = signals;
        this.lostTime = lostTime;
        this.applications = applications;
        this.clock = clock;
    }

    /** A page opens the paper and has it from now on. Gives back the time of a connection that broke before. */
    @Command
    public Attended open(JobApplicationId application, SignOfLife sign) {
        applications.lock(application);
        var back = lostTime.giveBack(application);
        var now = clock.instant();
        return running(application, now)
                .map(sitting -> {
                    var before = presences.of(sitting);
                    int page = presences.open(sitting.id(), sign, now);
                    compare(sitting, before, sign, page, now);
                    return answer(sitting, page, back, false, now);
                })
                .orElse(Attended.OVER);
    }

    /** A page says that it is there. Changes nothing when another one has the paper by now. */
    public Attended sign(JobApplicationId application, SignOfLife sign) {
        var now = clock.instant();
        return sittings.of(application)
                .filter(sitting -> sitting.startedAt() != null)
                .map(sitting -> sign(sitting, sign, now))
                .orElse(Attended.OVER);
    }

    private Attended sign(Sitting sitting, SignOfLife sign, Instant now) {
        var before = presences.of(sitting);
        if (sitting.isWatched(now) && sign.page() <= before.page()) {
            signals.told(sitting.id(), sign.page(), sign.signals(), now);
        }
        if (!sitting.isRunning(now)) {
            return Attended.OVER;
        }
        return before.page() == sign.page()
                ? seen(sitting, before, sign, now)
                : answer(sitting, before.page(), Duration.ZERO, false, now);
    }

    private Attended seen(Sitting sitting, Presence before, SignOfLife sign, Instant now) {
        var application = sitting.application();
        var back = before.isLost(now) ? lostTime.giveBack(application) : Duration.ZERO;
        presences.seen(sitting.id(), sign, now);
        compare(sitting, before, sign, sign.page(), now);
        var current = back.isZero() ? Optional.of(sitting) : running(application, now);
        return current.map(after -> answer(after, sign.page(), back, presences.isBehind(after.id(), before), now))
                .orElse(Attended.OVER);
    }

    private Optional<Sitting> running(JobApplicationId application, Instant now) {
        return sittings.of(application).filter(sitting -> sitting.isRunning(now));
    }

    /** Another device or network than before is worth a note. */
    private void compare(Sitting sitting, Presence before, SignOfLife sign, int page, Instant now) {
        if (before.page() == 0) {
            return;
        }
        if (sign.page() == 0 && !before.device().equals(sign.device())) {
            signals.count(sitting.id(), page, Signal.DEVICE_CHANGED, Duration.ZERO, now);
        }
        if (!before.place().equals(Presences.digest(sitting.id(), sign.place()))) {
            signals.count(sitting.id(), page, Signal.NETWORK_CHANGED, Duration.ZERO, now);
        }
    }

    private Attended answer(Sitting sitting, int page, Duration back, boolean changed, Instant now) {
        long whole = sitting.secondsLeft(now);
        long left = sections.current(sitting.id())
                .map(PaperSection::until)
                .map(until -> Math.max(0, Duration.between(now, until).toSeconds()))
                .orElse(whole);
        return new Attended(true, page, Math.min(left, whole), whole, back.toSeconds(), changed);
    }
}
