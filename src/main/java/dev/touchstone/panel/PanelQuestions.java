package dev.touchstone.panel;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.PlannedQuestions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a job plans to ask at its panels, for the minutes of each. */
@Component
class PanelQuestions implements PlannedQuestions {

    private final PanelPlans plans;

    PanelQuestions(PanelPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<QuestionVersion> of(JobOpeningId job) {
        return plans.questions(job);
    }
}
