package dev.touchstone.jobs;

import java.util.Collection;
import java.util.Map;

/** How far hiring has come, job by job. Implemented by the module that keeps the applications. */
public interface JobProgress {

    /** The counts of these jobs, in one query; a job nobody applied for may be absent. */
    Map<JobOpeningId, Counts> of(Collection<JobOpeningId> jobs);

    /**
     * People of one job.
     *
     * @param active applications that are running
     * @param hired offers that were accepted
     */
    record Counts(int active, int hired) {

        public static final Counts NONE = new Counts(0, 0);
    }
}
