package dev.touchstone.writtentest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as its candidate may see it; nothing of anybody else is in it.
 *
 * @param since when it began to be shown
 * @param passed null until it is decided
 * @param profile null where the job shows no more than whether one passed
 * @param correctedAt when what was shown became another total, the last time, because a key was wrong; null if it never did, or no total is shown
 * @param explained the questions with answers and explanations; empty unless the job shows them
 * @param appealDays for how many days it may be appealed against
 */
public record ReleasedResult(
        Instant since,
        @Nullable Boolean passed,
        @Nullable CompetencyProfile profile,
        @Nullable Instant correctedAt,
        List<TestReport.Line> explained,
        int appealDays) {

    /** Until when it may be appealed against. */
    public Instant appealUntil() {
        return since.plus(Duration.ofDays(appealDays));
    }
}
