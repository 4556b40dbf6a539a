package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobCreated;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.JobPlanSection;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.PlanProblem;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The panel’s part of a job’s plan. */
@Service
public class PanelPlans implements JobPlanSection {

    /** How many people may sit on a panel. */
    public static final List<Integer> SIZES = List.of(1, 2, 3, 5);

    private final PlanRows rows;
    private final Jobs jobs;
    private final QuestionBank bank;

    PanelPlans(PlanRows rows, Jobs jobs, QuestionBank bank) {
        this.rows = rows;
        this.jobs = jobs;
        this.bank = bank;
    }

    /** The job’s plan; an empty one with the usual size when nothing was set. */
    public PanelPlan of(JobOpeningId job) {
        return rows.of(job).orElseGet(() -> PanelPlan.none(job));
    }

    /** The published versions of the planned questions, in order; retired ones are left out. */
    public List<QuestionVersion> questions(JobOpeningId job) {
        return of(job).among(published());
    }

    /** Published interview questions, ordered by number. */
    public List<QuestionVersion> published() {
        return bank.publishedOf(Set.of(QuestionType.INTERVIEW));
    }

    /** Published interview questions that suit the job’s track, ordered by number. */
    public List<QuestionVersion> choices(JobOpeningId job) {
        return suiting(jobs.get(job).track(), published());
    }

    /** Published topics for a discussion that suit the job’s track, ordered by number. */
    public List<QuestionVersion> discussions(JobOpeningId job) {
        return suiting(jobs.get(job).track(), bank.publishedOf(Set.of(QuestionType.DISCUSSION)));
    }

    static List<QuestionVersion> suiting(Track track, List<QuestionVersion> published) {
        return published.stream()
                .filter(question -> question.track() == track || question.track() == Track.GENERAL)
                .toList();
    }

    /** Replaces the plan; panels that were planned already stay as they are. */
    @Command
    public void change(PanelPlan plan) {
        if (!SIZES.contains(plan.seats()) || plan.questions().isEmpty()) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "panel.plan.error.empty",
                    "Panel plan of %s has %d seats and %d questions"
                            .formatted(
                                    plan.job(), plan.seats(), plan.questions().size()));
        }
        rows.save(plan);
    }

    /** Gives a new job the questions of its track. */
    @EventListener
    void on(JobCreated fact) {
        var none = PanelPlan.none(fact.job());
        rows.save(new PanelPlan(
                fact.job(),
                none.seats(),
                none.minutes(),
                jobs.template(fact.job()).panelQuestions()));
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/panel".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        var plan = of(job.id());
        var problems = new ArrayList<PlanProblem>();
        if (plan.among(published()).isEmpty()) {
            problems.add(new PlanProblem("panel.plan.problem.none"));
        }
        var people = PanelTeams.candidates(team).size();
        if (people < plan.seats()) {
            problems.add(new PlanProblem("panel.plan.problem.tooFew", plan.seats(), people));
        }
        return problems;
    }
}
