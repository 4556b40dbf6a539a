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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The written test's part of a job's plan. */
@Service
public class TestPlans implements JobPlanSection {

    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final ApplicationEventPublisher events;

    TestPlans(Blueprints blueprints, PaperDraw draw, ApplicationEventPublisher events) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.events = events;
    }

    /** The job's blueprint, if it has one. */
    public Optional<Blueprint> of(JobOpeningId job) {
        return blueprints.of(job);
    }

    /**
     * Replaces the blueprint; papers that were drawn already stay as they are. Refuses UNUSABLE without a section, with more minutes
     * for its sections than it has, or with a fixed question that is not in use, not for papers, or named twice. Publishes {@link BlueprintChanged}.
     */
    @Command
    public void change(Blueprint blueprint) {
        if (blueprint.sections().isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.plan.error.empty",
                    "Blueprint of %s is empty".formatted(blueprint.job()));
        }
        if (blueprint.isInOrder() && blueprint.isOverbooked()) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "writtentest.plan.error.minutes",
                    "Sections of %s have too many minutes".formatted(blueprint.job()),
                    blueprint.minutes());
        }
        requireFixed(blueprint);
        blueprints.save(blueprint);
        events.publishEvent(new BlueprintChanged(
                blueprint.job(), blueprint.sections().size(), blueprint.questions(), blueprint.minutes()));
    }

    /** Numbers of fixed questions that are no longer in use: papers have another one in their place. */
    public List<String> gone(JobOpeningId job) {
        return blueprints.of(job).map(draw::gone).orElse(List.of());
    }

    /** Each fixed question in use, fit for a paper, and named once. */
    private void requireFixed(Blueprint blueprint) {
        var seen = new HashSet<String>();
        blueprint.fixed().stream()
                .filter(number -> !seen.add(number))
                .findFirst()
                .ifPresent(number -> {
                    throw refused("fixedTwice", number);
                });
        draw.gone(blueprint).stream().findFirst().ifPresent(number -> {
            throw refused("fixedUnknown", number);
        });
    }

    private static RefusedException refused(String problem, String number) {
        return new RefusedException(
                Reason.UNUSABLE,
                "writtentest.plan.error." + problem,
                "Fixed question %s: %s".formatted(number, problem),
                number);
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
                .map(blueprint -> problems(draw.pools(blueprint, job.track()).draw(0, DrawHistory.NONE)))
                .orElseGet(() -> List.of(new PlanProblem("writtentest.plan.problem.none")));
    }

    private static List<PlanProblem> problems(DrawnPaper paper) {
        return paper.sections().stream().flatMap(TestPlans::problems).toList();
    }

    private static Stream<PlanProblem> problems(DrawnPaper.Section section) {
        var name = section.plan().name().zh();
        var lacking = new PlanProblem("writtentest.plan.problem.bank", name, section.lacking());
        var gone =
                section.gone().stream().map(number -> new PlanProblem("writtentest.plan.problem.gone", name, number));
        return section.lacking() == 0 ? gone : Stream.concat(Stream.of(lacking), gone);
    }
}
