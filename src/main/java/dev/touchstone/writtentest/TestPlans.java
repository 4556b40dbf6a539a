package dev.touchstone.writtentest;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The written test's part of a job's plan. */
@Service
public class TestPlans implements JobPlanSection {

    private final Blueprints blueprints;
    private final PaperDraw draw;

    TestPlans(Blueprints blueprints, PaperDraw draw) {
        this.blueprints = blueprints;
        this.draw = draw;
    }

    /** The job's blueprint, if it has one. */
    public Optional<Blueprint> of(JobOpeningId job) {
        return blueprints.of(job);
    }

    /** Replaces the blueprint; papers that were drawn already stay as they are. */
    @Command
    public void change(Blueprint blueprint) {
        if (blueprint.sections().isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.plan.error.empty",
                    "Blueprint of %s is empty".formatted(blueprint.job()));
        }
        blueprints.save(blueprint);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/written-test".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return blueprints
                .of(job.id())
                .map(blueprint -> problems(draw.missing(blueprint, job.track())))
                .orElseGet(() -> List.of(new PlanProblem("writtentest.plan.problem.none")));
    }

    private static List<PlanProblem> problems(Map<Blueprint.Section, Integer> missing) {
        return missing.entrySet().stream()
                .map(entry -> new PlanProblem(
                        "writtentest.plan.problem.bank", entry.getKey().name().zh(), entry.getValue()))
                .toList();
    }
}
