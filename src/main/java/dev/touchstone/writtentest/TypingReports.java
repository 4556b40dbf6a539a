package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** How a candidate typed, for those who may see results of the application. */
@Service
public class TypingReports {

    private final Sittings sittings;
    private final Answers answers;
    private final TypingMarks marks;
    private final TypingRuns runs;
    private final QuestionBank bank;
    private final Scorecards scorecards;

    TypingReports(
            Sittings sittings,
            Answers answers,
            TypingMarks marks,
            TypingRuns runs,
            QuestionBank bank,
            Scorecards scorecards) {
        this.sittings = sittings;
        this.answers = answers;
        this.marks = marks;
        this.runs = runs;
        this.bank = bank;
        this.scorecards = scorecards;
    }

    /** What was to be typed, what was typed, and how. */
    public record Report(QuestionVersion question, TypingTask task, TypingFigures figures, String typed) {}

    /** Of a marked paper; refuses NOT_FOUND as long as the viewer must not see results, or when there is no such question. */
    public Report of(JobApplicationId application, int position, AccountId viewer) {
        var sitting = shown(application, viewer);
        var question = bank.version(sittings.paper(sitting.id()).stream()
                .filter(asked -> asked.position() == position)
                .findFirst()
                .orElseThrow(() -> unknown(application, position))
                .version());
        var task = question.task().typing();
        if (task == null) {
            throw unknown(application, position);
        }
        var answer = answers.of(sitting.id()).getOrDefault(position, Answer.none(position));
        return new Report(
                question,
                task,
                marks.figures(sitting.id(), task, answer),
                Objects.requireNonNullElse(answer.text(), ""));
    }

    /** Every change of the text as JSON, as {@link TypingDesk.Event} has them. */
    public String events(JobApplicationId application, int position, AccountId viewer) {
        return runs.events(shown(application, viewer).id(), position);
    }

    private Sitting shown(JobApplicationId application, AccountId viewer) {
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.MARKED && !scorecards.veiled(application, viewer))
                .orElseThrow(() -> unknown(application, 0));
    }

    private static RefusedException unknown(JobApplicationId application, int position) {
        return new RefusedException(
                Reason.NOT_FOUND,
                "writtentest.error.none",
                "Application %s shows no typing test at %d".formatted(application, position));
    }
}
