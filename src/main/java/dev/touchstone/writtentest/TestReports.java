package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.writtentest.MarkingKeys.MarkingKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a test for its report, with the blindness rule applied. */
@Service
public class TestReports {

    private final Sittings sittings;
    private final Answers answers;
    private final MarkingKeys keys;
    private final TypingMarks typing;
    private final Rescores rescores;
    private final Scorecards scorecards;
    private final BlindMarking blind;
    private final Clock clock;

    TestReports(
            Sittings sittings,
            Answers answers,
            MarkingKeys keys,
            TypingMarks typing,
            Rescores rescores,
            Scorecards scorecards,
            BlindMarking blind,
            Clock clock) {
        this.blind = blind;
        this.clock = clock;
        this.sittings = sittings;
        this.answers = answers;
        this.keys = keys;
        this.typing = typing;
        this.rescores = rescores;
        this.scorecards = scorecards;
    }

    /**
     * The report of an application's test; a viewer who owes a card of the application gets no result. Answers come with
     * the marks: a recruiter who marks as well must not recognise them, and until then reads nothing of when it was handed in.
     */
    public Optional<TestReport> of(JobApplicationId application, AccountId viewer) {
        return report(application, viewer, false);
    }

    /** The same with how texts were typed, which takes a look at each of them. */
    public Optional<TestReport> withTyping(JobApplicationId application, AccountId viewer) {
        return report(application, viewer, true);
    }

    private Optional<TestReport> report(JobApplicationId application, AccountId viewer, boolean typed) {
        boolean veiled = scorecards.veiled(application, viewer);
        return sittings.of(application).map(sitting -> report(sitting, veiled, typed));
    }

    private TestReport report(Sitting sitting, boolean veiled, boolean typed) {
        boolean hidden = blind.hides(sitting);
        boolean early = hidden && blind.hidesHandIn(sitting);
        return new TestReport(
                sitting.state(),
                hidden,
                hidden ? early : sitting.state() == SittingState.OPEN,
                hidden ? !early : sitting.state() == SittingState.SUBMITTED,
                sitting.minutes(),
                sitting.isExpired(clock.instant()),
                sitting.invitedAt(),
                sitting.expiresAt(),
                sitting.startedAt(),
                sitting.deadline(),
                hidden ? null : sitting.submittedAt(),
                !hidden && sitting.byDeadline(),
                veiled ? null : sitting.total(),
                veiled || sitting.state() != SittingState.MARKED ? List.of() : lines(sitting, typed),
                veiled ? List.of() : rescores.corrections(sitting.application()));
    }

    /** The questions of a marked test, for its candidate; whether they may see them is for the caller. */
    List<TestReport.Line> lines(JobApplicationId application) {
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.MARKED)
                .map(sitting -> lines(sitting, true))
                .orElse(List.of());
    }

    private List<TestReport.Line> lines(Sitting sitting, boolean typed) {
        var paper = sittings.paper(sitting.id());
        var given = answers.of(sitting.id());
        var marks = answers.marked(sitting.id());
        List<TestReport.Line> lines = new ArrayList<>();
        for (var key : keys.of(paper)) {
            int position = key.asked().position();
            var answer = given.getOrDefault(position, Answer.none(position));
            var mark = marks.get(position);
            lines.add(new TestReport.Line(
                    position,
                    key.version(),
                    answer,
                    ShownOptions.answered(key.asked(), key.version(), answer),
                    key.credit(),
                    mark == null ? null : mark.points(),
                    key.asked().points(),
                    OptionLetters.of(key.asked(), key.version()),
                    mark == null ? null : mark.comment(),
                    typed ? typing(sitting.id(), key, answer) : null));
        }
        return lines;
    }

    private @Nullable TypingFigures typing(SittingId sitting, MarkingKey key, Answer answer) {
        var task = key.version().task().typing();
        return task == null || !answer.isGiven() ? null : typing.figures(sitting, task, answer);
    }
}
