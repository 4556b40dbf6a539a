package dev.touchstone.writtentest;

import dev.touchstone.questionbank.AnswerFigures;
import dev.touchstone.questionbank.Exposure;
import dev.touchstone.questionbank.PlannedUse;
import dev.touchstone.questionbank.QuestionUsage;
import dev.touchstone.questionbank.QuestionVersionId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the bank how its questions did on papers. */
@Component
class TestQuestionUsage implements QuestionUsage {

    private final ItemFigures figures;
    private final PaperExposures exposures;
    private final Blueprints blueprints;

    TestQuestionUsage(ItemFigures figures, PaperExposures exposures, Blueprints blueprints) {
        this.figures = figures;
        this.exposures = exposures;
        this.blueprints = blueprints;
    }

    @Override
    public List<PlannedUse> planned(String number) {
        return blueprints.fixing(number);
    }

    @Override
    public List<Exposure> exposures(Collection<QuestionVersionId> versions) {
        return versions.isEmpty() ? List.of() : exposures.of(versions);
    }

    @Override
    public List<AnswerFigures> answers(Collection<QuestionVersionId> versions) {
        return versions.isEmpty() ? List.of() : figures.of(versions);
    }

    @Override
    public List<AnswerFigures> answersOfAtLeast(int least) {
        return figures.ofAtLeast(least);
    }
}
