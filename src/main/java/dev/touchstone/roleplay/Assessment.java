package dev.touchstone.roleplay;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures of a desk against thresholds.
 *
 * @param lines of the whole desk
 */
public record Assessment(DeskMeasures measures, ServiceThresholds thresholds, List<MeasureLine> lines) {

    static Assessment of(DeskMeasures measures, ServiceThresholds asked) {
        var all = measures.waits();
        var lines = List.of(
                MeasureLine.time("first", all.firstResponse(), asked.firstResponseSeconds()),
                MeasureLine.share(
                        "firstShare",
                        asked.firstResponseSeconds(),
                        all.firstWithin(asked.firstLimit()),
                        asked.firstShare()),
                turns("turnShare", all, asked.turnSeconds(), asked.turnShare()),
                turns("longShare", all, asked.longTurnSeconds(), asked.longTurnShare()),
                MeasureLine.time("average", all.average(), asked.averageSeconds()),
                MeasureLine.time("longest", all.longest(), null),
                MeasureLine.time("silence", measures.longestSilence(), null),
                MeasureLine.count("unanswered", all.unanswered()),
                MeasureLine.count("turns", all.all().size()),
                MeasureLine.count("sessions", measures.sessions()),
                MeasureLine.count("perProblem", measures.messagesPerProblem()),
                MeasureLine.count("most", measures.concurrency().most()),
                MeasureLine.count("meanAtOnce", measures.concurrency().mean()),
                MeasureLine.time("transfer", measures.slowestTransfer(), null));
        return new Assessment(measures, asked, lines);
    }

    private static MeasureLine turns(String key, CustomerWaits waits, int seconds, @Nullable Integer asked) {
        return MeasureLine.share(key, seconds, waits.within(Duration.ofSeconds(seconds)), asked);
    }

    /** What the candidate’s speed is told by first: first response, the two shares, the average. */
    public List<MeasureLine> headline() {
        return lines.subList(0, 5);
    }
}
