package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpening;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction means for the people of one job.
 *
 * @param job null for all the jobs whose applications the viewer may not see, together
 * @param papers handed in with the question
 * @param waiting of them, those whose open answers are not marked yet
 * @param up of them, those that gain points
 * @param down those that lose some
 * @param passing those that reach the pass mark and did not before
 * @param failing those that miss it now
 * @param changed marked papers whose result changes
 * @param late of those, the ones that have left the written test: decisions stay as they are
 * @param people those whose result changes, as far as the viewer may see it, who crosses the pass mark first
 */
public record RescoreImpact(
        @Nullable JobOpening job,
        int papers,
        long waiting,
        long up,
        long down,
        long passing,
        long failing,
        long changed,
        long late,
        List<Person> people) {

    /** How many people are listed. */
    static final int LISTED = 50;

    /**
     * Somebody whose result changes.
     *
     * @param crosses whether the result is on the other side of the pass mark now
     */
    public record Person(RescoreLine line, boolean crosses) {

        public String before() {
            return plain(line.before());
        }

        public String after() {
            return plain(line.after());
        }

        private static String plain(@Nullable BigDecimal total) {
            return total == null ? "–" : total.stripTrailingZeros().toPlainString();
        }
    }

    /** How many more than are listed change. */
    public long unlisted() {
        return job == null ? 0 : changed - people.size();
    }
}
