package dev.touchstone.jobs;

import java.util.List;

/** A module’s part of a job’s plan: one bean per stage module. */
public interface JobPlanSection {

    /** Position on the plan page, ascending. */
    int order();

    /** URL of the htmx fragment that shows and edits the section, e.g. {@code /jobs/{job}/plan/written-test}. */
    String href(JobOpeningId job);

    /** What is missing before the job can open; empty when it is complete. */
    List<PlanProblem> problems(JobOpeningId job);
}
