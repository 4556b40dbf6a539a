package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.scorecards.AnswerSheet;
import dev.touchstone.scorecards.AnsweredQuestion;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the evidence what was answered to the questions of a test that are marked by their key. */
@Component
class TestAnswerSheet implements AnswerSheet {

    private final Sittings sittings;
    private final Answers answers;
    private final MarkingKeys keys;

    TestAnswerSheet(Sittings sittings, Answers answers, MarkingKeys keys) {
        this.sittings = sittings;
        this.answers = answers;
        this.keys = keys;
    }

    @Override
    public List<AnsweredQuestion> of(JobApplicationId application) {
        return sittings.of(application).map(this::answered).orElse(List.of());
    }

    @Override
    public boolean isMarked(JobApplicationId application) {
        return sittings.of(application).isEmpty()
                || sittings.finished(application).isPresent();
    }

    private List<AnsweredQuestion> answered(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var given = answers.of(sitting.id());
        var marks = answers.marks(sitting.id());
        List<AnsweredQuestion> answered = new ArrayList<>();
        for (var key : keys.of(paper)) {
            var asked = key.asked();
            if (marks.containsKey(asked.position()) && key.version().isMarkedByKey()) {
                var answer = given.getOrDefault(asked.position(), Answer.none(asked.position()));
                answered.add(new AnsweredQuestion(
                        Stage.WRITTEN_TEST, asked.version(), ShownOptions.answered(asked, key.version(), answer)));
            }
        }
        return answered;
    }
}
