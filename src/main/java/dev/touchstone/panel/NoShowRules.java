package dev.touchstone.panel;

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
import org.springframework.stereotype.Service;

/** After how many no-shows a job’s recruiters are asked whether to go on at all. Staying away never rejects anybody by itself. */
@Service
public class NoShowRules implements JobPlanSection {

    /** What a job may choose. */
    public static final List<Integer> CHOICES = List.of(1, 2, 3, 4, 5);

    static final int USUAL = 2;

    private static final int AFTER_PANEL = 45;

    private final AttendanceRows rows;

    NoShowRules(AttendanceRows rows) {
        this.rows = rows;
    }

    public int of(JobOpeningId job) {
        return rows.rule(job).orElse(USUAL);
    }

    /** For no-shows from now on. Refuses UNUSABLE what is no choice. */
    @Command
    public void change(JobOpeningId job, int noShows) {
        if (!CHOICES.contains(noShows)) {
            throw new RefusedException(Reason.UNUSABLE, "panel.error.noShows", noShows + " no-shows");
        }
        rows.rule(job, noShows);
    }

    @Override
    public int order() {
        return AFTER_PANEL;
    }

    @Override
    public String href(JobOpeningId job) {
        return "/jobs/%s/plan/no-shows".formatted(job);
    }

    @Override
    public List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team) {
        return List.of();
    }
}
