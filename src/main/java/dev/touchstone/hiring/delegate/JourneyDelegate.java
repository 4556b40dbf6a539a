package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A service task of the journey: locks its application’s row, then runs. */
abstract class JourneyDelegate implements JavaDelegate {

    /** Later than any application lives: for a reminder whose moment was over before the wait began. */
    static final Date NEVER = Date.from(Instant.parse("2999-12-31T00:00:00Z"));

    private final JobApplications applications;

    JourneyDelegate(JobApplications applications) {
        this.applications = applications;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        run(applications.lock(JobApplicationId.of(execution.getProcessBusinessKey())), execution);
    }

    abstract void run(JobApplication application, DelegateExecution execution);

    /** Timers take a {@code Date}; an {@code Instant} would be kept as a serialised object. */
    static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** When to remind; never when that moment is over already. */
    static Date reminder(Instant at) {
        return at.isAfter(ClockUtil.getCurrentTime().toInstant()) ? date(at) : NEVER;
    }
}
