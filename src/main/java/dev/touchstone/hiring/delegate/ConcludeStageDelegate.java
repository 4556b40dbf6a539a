package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Concludes a stage and puts beside its outcome what the job’s plan says today: what the gate’s table reads. */
abstract class ConcludeStageDelegate extends JourneyDelegate {

    private final Jobs jobs;
    private final Stage stage;

    ConcludeStageDelegate(JobApplications applications, Jobs jobs, Stage stage) {
        super(applications);
        this.jobs = jobs;
        this.stage = stage;
    }

    abstract StageOutcome conclude(JobApplicationId application);

    @Override
    final void run(JobApplication application, DelegateExecution execution) {
        var outcome = conclude(application.id());
        var gate = jobs.plan(application.job()).gate(stage);
        execution.setVariable("stage", stage.name());
        execution.setVariable("stageTotal", number(outcome.total()));
        execution.setVariable("enoughEvidence", outcome.enoughEvidence());
        execution.setVariable("criticalHit", outcome.criticalHit());
        execution.setVariable("passMark", number(gate.passMark()));
        execution.setVariable("clearPassThrough", gate.clearPassThrough());
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
