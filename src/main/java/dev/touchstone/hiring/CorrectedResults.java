package dev.touchstone.hiring;

import static dev.touchstone.hiring.Collisions.translated;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.writtentest.AnswersRemarked;
import dev.touchstone.writtentest.SittingRescored;
import dev.touchstone.writtentest.WrittenTests;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a corrected result to the gate’s table once more while nobody has decided on it, so that the proposal on the table is of the
 * result as it is now. No token moves, and a decision that was taken keeps the proposal it was taken on.
 */
@Component
class CorrectedResults {

    private final ProcessEngine engine;
    private final WrittenTests tests;
    private final Jobs jobs;
    private final JobApplications applications;

    CorrectedResults(ProcessEngine engine, WrittenTests tests, Jobs jobs, JobApplications applications) {
        this.engine = engine;
        this.tests = tests;
        this.jobs = jobs;
        this.applications = applications;
    }

    @EventListener
    void on(SittingRescored fact) {
        proposeAnew(fact.application());
    }

    @EventListener
    void on(AnswersRemarked fact) {
        proposeAnew(fact.application());
    }

    private void proposeAnew(JobApplicationId application) {
        translated(() -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(application.toString())
                        .taskDefinitionKeyIn(Fact.TEST_DECIDED.tasks().toArray(String[]::new))
                        .list())
                .forEach(task -> propose(application, task));
    }

    private void propose(JobApplicationId application, Task task) {
        var outcome = tests.conclude(application);
        var passMark = jobs.plan(applications.get(application).job())
                .gate(Stage.WRITTEN_TEST)
                .passMark();
        var hit = translated(() -> rowOf(task, facts(outcome, passMark)));
        applications.propose(
                application,
                new StageProposal(
                        Stage.WRITTEN_TEST,
                        outcome.total(),
                        hit.getEntry("proposal"),
                        hit.getEntry("row"),
                        outcome.enoughEvidence(),
                        outcome.criticalHit()));
    }

    /** By the table of the deployment the application runs on. */
    private DmnDecisionRuleResult rowOf(Task task, Map<String, Object> facts) {
        var deployment = engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getDeploymentId();
        var table = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("stage-gate")
                .deploymentId(deployment)
                .singleResult();
        return engine.getDecisionService()
                .evaluateDecisionTableById(table.getId(), facts)
                .getSingleResult();
    }

    private static Map<String, Object> facts(StageOutcome outcome, @Nullable BigDecimal passMark) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("criticalHit", outcome.criticalHit());
        facts.put("enoughEvidence", outcome.enoughEvidence());
        facts.put("passMark", passMark == null ? null : passMark.doubleValue());
        facts.put("stageTotal", outcome.total() == null ? null : outcome.total().doubleValue());
        return facts;
    }
}
