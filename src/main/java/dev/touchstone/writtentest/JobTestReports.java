package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Service;

/** The report on a job’s written tests, with the blindness rule applied. */
@Service
public class JobTestReports {

    /** How many papers are looked at, the newest, so that the time has a bound. */
    public static final int PAPERS = 10_000;

    private final JobPapers papers;
    private final ItemLines items;
    private final Jobs jobs;

    JobTestReports(JobPapers papers, ItemLines items, Jobs jobs) {
        this.papers = papers;
        this.items = items;
        this.jobs = jobs;
    }

    /** Over all marked tests of the job but those of applications the viewer owes a card of. */
    public JobTestReport of(JobOpeningId job, AccountId viewer) {
        var marked = papers.of(job, viewer, PAPERS);
        var missing = papers.missing(job, viewer);
        var passMark = jobs.plan(job).gate(Stage.WRITTEN_TEST).passMark();
        return new JobTestReport(
                Spread.of(marked.stream().map(MarkedPaper::total).toList(), passMark),
                passMark,
                Reliabilities.of(marked),
                items.of(marked),
                missing.hidden(),
                missing.waiting(),
                marked.size() == PAPERS);
    }
}
