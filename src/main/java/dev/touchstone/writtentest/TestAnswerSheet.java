package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionBank;
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
    private final QuestionBank bank;

    TestAnswerSheet(Sittings sittings, Answers answers, QuestionBank bank) {
        this.sittings = sittings;
        this.answers = answers;
        this.bank = bank;
    }

    @Override
    public List<AnsweredQuestion> of(JobApplicationId application) {
        return sittings.of(application).map(this::answered).orElse(List.of());
    }

    private List<AnsweredQuestion> answered(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        var given = answers.of(sitting.id());
        var marks = answers.marks(sitting.id());
        List<AnsweredQuestion> answered = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            var asked = paper.get(i);
            if (marks.containsKey(asked.position()) && versions.get(i).type().isMarkedByKey()) {
                var answer = given.getOrDefault(asked.position(), Answer.none(asked.position()));
                answered.add(new AnsweredQuestion(
                        Stage.WRITTEN_TEST, asked.version(), ShownOptions.answered(asked, versions.get(i), answer)));
            }
        }
        return answered;
    }
}
