package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the candidates of a job see of their result.
 *
 * @param afterDecision whether nothing is shown before the written test is decided; always so for {@link ResultShown#PASSED}
 * @param explained whether answers, keys and explanations are shown with it; only with {@link ResultShown#PROFILE}
 * @param appealDays for how many days a result may be appealed against, 0 to {@value #MOST_DAYS}; 0 is not at all
 * @param since when something began to be shown; null while nothing is
 */
public record ResultRule(
        JobOpeningId job,
        ResultShown shows,
        boolean afterDecision,
        boolean explained,
        int appealDays,
        @Nullable Instant since) {

    /** The longest time to appeal. */
    public static final int MOST_DAYS = 30;

    private static final int USUAL_DAYS = 7;

    /** As somebody wishes it: what goes with something else follows from that. */
    public ResultRule(JobOpeningId job, ResultShown shows, boolean afterDecision, boolean explained, int appealDays) {
        this(
                job,
                shows,
                afterDecision || shows == ResultShown.PASSED,
                explained && shows == ResultShown.PROFILE,
                appealDays,
                null);
    }

    /** Nothing, unless somebody decides otherwise. */
    static ResultRule usual(JobOpeningId job) {
        return new ResultRule(job, ResultShown.NOTHING, true, false, USUAL_DAYS);
    }
}
