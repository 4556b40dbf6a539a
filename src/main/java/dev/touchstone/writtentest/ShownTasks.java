package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionVersion;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells what a typing test or a work sample shows, and how far the time of a typing test is. */
@Component
class ShownTasks {

    private final TypingRuns runs;

    ShownTasks(TypingRuns runs) {
        this.runs = runs;
    }

    ShownTask of(SittingId sitting, int position, QuestionVersion question, Instant now) {
        var typing = question.task().typing();
        if (typing == null) {
            return question.task().fields().isEmpty()
                    ? ShownTask.NONE
                    : new ShownTask(null, 0, false, false, question.task().fields());
        }
        var most = Duration.ofSeconds(typing.seconds());
        var run = runs.of(sitting, position);
        return new ShownTask(
                typing,
                run.map(begun -> begun.secondsLeft(most, now)).orElse((long) typing.seconds()),
                run.isPresent(),
                run.filter(begun -> begun.isOver(most, now)).isPresent(),
                question.task().fields());
    }
}
