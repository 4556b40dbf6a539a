package dev.touchstone.scorecards;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How a job’s cards are made. A part of the job’s plan. */
@Service
public class CardPlans implements JobPlanSection {

    private static final int AFTER_THE_PANEL = 31;

    private final CardPlanRows rows;
    private final Jobs jobs;
    private final Competencies competencies;
    private final List<PlannedQuestions> stages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardPlans(
            CardPlanRows rows,
            Jobs jobs,
            Competencies competencies,
            List<PlannedQuestions> stages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.competencies = competencies;
        this.stages = stages;
        this.events = events;
        this.clock = clock;
    }

    /** The job’s plan as it is now. */
    public CardPlan of(JobOpeningId job) {
        return rows.newest(job).orElse(CardPlan.USUAL);
    }

    /** What the job’s cards can rate. */
    public List<Competency> competencies(JobOpeningId job) {
        return competencies.of(jobs.get(job).track());
    }

    /** The questions that can be given minutes, in the order they are asked. */
    public List<QuestionVersion> questions(JobOpeningId job) {
        return stages.stream().flatMap(stage -> stage.of(job).stream()).toList();
    }

    /**
     * Cards that are made from now on follow this plan; stages that have cards already go on with theirs. Nothing happens when it says
     * the same. Refuses UNUSABLE, and CONFLICT when the job has another version than this one was made from. Publishes
     * {@link CardPlanChanged}.
     *
     * @param plan its version is the one the form was made from
     */
    @Command
    public void change(JobOpeningId job, CardPlan plan, AccountId by) {
        var now = of(job);
        check(plan);
        if (plan.saysTheSameAs(now)) {
            return;
        }
        var next = new CardPlan(
                now.version() + 1, plan.express(), plan.undecided(), plan.held(), plan.weights(), plan.minutes());
        if (plan.version() != now.version() || !rows.insert(job, next, by, clock.instant())) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "scorecards.plan.error.changed",
                    "Card plan of %s is not at %d any more".formatted(job, plan.version()));
        }
        events.publishEvent(new CardPlanChanged(job, next.version()));
    }

    private static void check(CardPlan plan) {
        plan.weights().values().forEach(each -> {
            if (each.weight() < 2 || each.weight() > CardPlan.LARGEST_WEIGHT) {
                throw unusable("scorecards.plan.error.weight", "Weight %d".formatted(each.weight()));
            }
            if (each.reason().isBlank()) {
                throw unusable("scorecards.plan.error.reason", "A weight without a reason");
            }
        });
        plan.minutes().values().forEach(each -> {
            if (each < 1 || each > CardPlan.LONGEST_MINUTES) {
                throw unusable("scorecards.plan.error.minutes", "%d minutes".formatted(each));
            }
        });
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }

    @Override
    public int order() {
        return AFTER_THE_PANEL;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/scorecards".formatted(job);
    }

    /** Without a choice the usual plan is meant: nothing is missing. */
    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }
}
