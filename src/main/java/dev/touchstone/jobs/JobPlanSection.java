package dev.touchstone.jobs;

import dev.touchstone.identity.Account;
import java.util.List;
import java.util.Map;

/** A module’s part of a job’s plan: one bean per stage module. */
public interface JobPlanSection {

    /** Position on the plan page, ascending. */
    int order();

    /** URL of the htmx fragment that shows and edits the section, e.g. {@code /jobs/{job}/plan/written-test}. */
    String href(JobOpeningId job);

    /**
     * What is missing before the job can open; empty when it is complete.
     *
     * @param team who does what for the job
     */
    List<PlanProblem> problems(JobOpening job, Map<TeamRole, List<Account>> team);
}
