package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.MarkingVeil;
import dev.touchstone.jobs.JobAccess;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Keeps from who marks a job’s papers, or decides between its markers, whose paper is handed in and how far its marking is: with
 * that the codes of the queue would have names. A recruiter who marks as well may still do everything a recruiter may, by the clock
 * alone: give more time before the deadline, open again and go on without the rest of the marking after it.
 */
@Component
public class BlindMarking implements MarkingVeil {

    private final Sittings sittings;
    private final JobApplications applications;
    private final JobAccess access;
    private final Clock clock;

    BlindMarking(Sittings sittings, JobApplications applications, JobAccess access, Clock clock) {
        this.sittings = sittings;
        this.applications = applications;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean hidesMarking(JobApplicationId application) {
        return access.meetsPapers()
                && sittings.of(application).filter(this::hides).isPresent();
    }

    /** Whether even that the test must be over is not to be told: hidden, and its deadline is ahead. */
    public boolean hidesHandIn(JobApplicationId application) {
        return access.meetsPapers()
                && sittings.of(application).filter(this::hidesHandIn).isPresent();
    }

    boolean hides(Sitting sitting) {
        return (sitting.state() == SittingState.OPEN || sitting.state() == SittingState.SUBMITTED)
                && access.meetsPapers()
                && isOfTheirs(sitting);
    }

    boolean hidesHandIn(Sitting sitting) {
        return hides(sitting) && clock.instant().isBefore(sitting.closesAt());
    }

    private boolean isOfTheirs(Sitting sitting) {
        var application = applications.get(sitting.application());
        return application.isActive() && access.isMarker(application.job());
    }
}
