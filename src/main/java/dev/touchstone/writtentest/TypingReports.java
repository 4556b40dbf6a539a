package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** How a candidate typed: for those who may see results of the application, and under a code for who marks the paper. */
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
        return report(shown(application, viewer), position);
    }

    /** For a marker of the paper, from the moment it was handed in; refuses NOT_FOUND when there is no such question. */
    public Report of(MarkingId marking, int position, AccountId viewer) {
        return report(shown(marking, viewer), position);
    }

    /** Where a paper has texts to type. */
    public List<Integer> positions(MarkingId marking) {
        return runs.positions(marking);
    }

    private Report report(Sitting sitting, int position) {
        var question = bank.version(sittings.paper(sitting.id()).stream()
                .filter(asked -> asked.position() == position)
                .findFirst()
                .orElseThrow(() -> unknown(sitting.id(), position))
                .version());
        var task = question.task().typing();
        if (task == null) {
            throw unknown(sitting.id(), position);
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

    /** The same for a marker. */
    public String events(MarkingId marking, int position, AccountId viewer) {
        return runs.events(shown(marking, viewer).id(), position);
    }

    private Sitting shown(MarkingId marking, AccountId viewer) {
        return sittings.of(marking)
                .filter(sitting -> sitting.state() == SittingState.SUBMITTED
                        || (sitting.state() == SittingState.MARKED
                                && !scorecards.veiled(sitting.application(), viewer)))
                .orElseThrow(() -> unknown(marking, 0));
    }

    private Sitting shown(JobApplicationId application, AccountId viewer) {
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.MARKED && !scorecards.veiled(application, viewer))
                .orElseThrow(() -> unknown(application, 0));
    }

    private static RefusedException unknown(Record of, int position) {
        return new RefusedException(
                Reason.NOT_FOUND, "writtentest.error.none", "%s shows no typing test at %d".formatted(of, position));
    }
}
