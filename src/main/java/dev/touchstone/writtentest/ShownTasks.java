package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells what a typing test or a work sample shows, and how far the time of a typing test is. */
@Component
class ShownTasks {

    private final TypingRuns runs;
    private final Accommodations accommodations;

    ShownTasks(TypingRuns runs, Accommodations accommodations) {
        this.runs = runs;
        this.accommodations = accommodations;
    }

    ShownTask of(SittingId sitting, int position, QuestionVersion question, Instant now) {
        var typing = question.task().typing();
        if (typing == null) {
            return question.task().fields().isEmpty()
                    ? ShownTask.NONE
                    : new ShownTask(null, 0, 0, 0, false, false, question.task().fields());
        }
        int extra = accommodations.typingPercent(sitting);
        var most = TypingMarks.most(typing, extra);
        var run = runs.of(sitting, position);
        return new ShownTask(
                typing,
                most.toSeconds(),
                extra,
                run.map(begun -> begun.secondsLeft(most, now)).orElse(most.toSeconds()),
                run.isPresent(),
                run.filter(begun -> begun.isOver(most, now)).isPresent(),
                question.task().fields());
    }
}
