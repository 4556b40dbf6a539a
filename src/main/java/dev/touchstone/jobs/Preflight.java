package dev.touchstone.jobs;

import dev.touchstone.identity.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a job still lacks before it can open: its own part, then every module’s. */
@Component
class Preflight {

    private static final List<TeamRole> NEEDED = List.of(
            TeamRole.RECRUITER, TeamRole.HIRING_MANAGER, TeamRole.INTERVIEWER, TeamRole.MARKER, TeamRole.APPROVER);

    private final ObjectProvider<JobPlanSection> sections;

    Preflight(ObjectProvider<JobPlanSection> sections) {
        this.sections = sections;
    }

    List<PlanProblem> problems(JobOpening job, JobPlan plan, Map<TeamRole, List<Account>> team) {
        var problems = new ArrayList<PlanProblem>();
        NEEDED.stream()
                .filter(role -> !team.containsKey(role))
                .forEach(role -> problems.add(new PlanProblem("jobs.preflight.nobody." + role)));
        if (plan.gate(Stage.WRITTEN_TEST).passMark() == null) {
            problems.add(new PlanProblem("jobs.preflight.noTestPassMark"));
        }
        sections().forEach(section -> problems.addAll(section.problems(job, team)));
        return problems;
    }

    /** The modules’ sections in the order of the page. */
    List<JobPlanSection> sections() {
        return sections.stream()
                .sorted(Comparator.comparingInt(JobPlanSection::order))
                .toList();
    }
}
