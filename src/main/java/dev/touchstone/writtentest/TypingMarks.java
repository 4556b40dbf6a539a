package dev.touchstone.writtentest;

import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a typing test earns, as the candidate is told beforehand: nothing up to the floor, everything from the goal on, in proportion
 * between, times accuracy. Extra time that was granted lengthens the test and counts for the speed that is asked: who has half as long again
 * earns with two thirds of the speed what others earn. The figures stay as they were measured.
 */
@Component
class TypingMarks {

    private static final int WHOLE = 100;
    private static final int PARTS = 1_000_000;
    private static final int SCALE = 6;

    private final TypingRuns runs;
    private final Accommodations accommodations;
    private final Clock clock;

    TypingMarks(TypingRuns runs, Accommodations accommodations, Clock clock) {
        this.runs = runs;
        this.accommodations = accommodations;
        this.clock = clock;
    }

    /** Of a paper that is handed in: what still runs ends now. */
    Scoring.Worth worth(SittingId sitting, MarkingKey key, Answer answer) {
        runs.end(sitting, key.asked().position(), null, clock.instant());
        var task = Objects.requireNonNull(key.version().task().typing());
        return worth(task, figures(sitting, task, answer), accommodations.typingPercent(sitting));
    }

    /**
     * Who typed without a start that arrived had the whole time, and so has who stops before the end of the text: a few characters in a
     * second are no speed.
     */
    TypingFigures figures(SittingId sitting, TypingTask task, Answer answer) {
        var most = most(task, accommodations.typingPercent(sitting));
        var time = runs.of(sitting, answer.position())
                .map(run -> run.time(most, clock.instant()))
                .orElse(most);
        var typed = Objects.requireNonNullElse(answer.text(), "");
        var figures = TypingMetrics.of(task.language(), task.text(), typed, time);
        return figures.isWhole() ? figures : TypingMetrics.of(task.language(), task.text(), typed, most);
    }

    /** The whole time, with so many percent on top. */
    static Duration most(TypingTask task, int extra) {
        return Duration.ofSeconds((long) task.seconds() * (WHOLE + extra) / WHOLE);
    }

    /** @param extra time that was granted, in percent */
    static Scoring.Worth worth(TypingTask task, TypingFigures figures, int extra) {
        var speed = figures.speed()
                .multiply(BigDecimal.valueOf(WHOLE + extra).movePointLeft(2))
                .subtract(BigDecimal.valueOf(task.floor()))
                .divide(BigDecimal.valueOf(task.goal() - task.floor()), SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        var part = speed.multiply(figures.accuracy()).multiply(BigDecimal.valueOf(PARTS));
        return new Scoring.Worth(part.setScale(0, RoundingMode.HALF_UP).intValueExact(), PARTS);
    }
}
