package dev.touchstone.writtentest.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.writtentest.JobTestReports;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report on a job’s written tests: a page, a workbook, a PDF. */
@Controller
@PreAuthorize("@jobAccess.mayDecide(#job)")
class JobReportController {

    private final JobTestReports reports;
    private final Jobs jobs;
    private final JobReportSheet sheet;
    private final ReportPrint print;
    private final CurrentAccount account;
    private final Clock clock;

    JobReportController(
            JobTestReports reports,
            Jobs jobs,
            JobReportSheet sheet,
            ReportPrint print,
            CurrentAccount account,
            Clock clock) {
        this.reports = reports;
        this.jobs = jobs;
        this.sheet = sheet;
        this.print = print;
        this.account = account;
        this.clock = clock;
    }

    @GetMapping("/jobs/{job}/written-test/results")
    String show(@PathVariable JobOpeningId job, Model model) {
        var report = reports.of(job, account.id());
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("report", report);
        model.addAttribute("histogram", Histogram.of(report.spread(), report.passMark()));
        model.addAttribute("most", JobTestReports.PAPERS);
        return "writtentest/results";
    }

    @GetMapping("/jobs/{job}/written-test/results.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable JobOpeningId job) {
        return Download.workbook(name(job), sheet.of(reports.of(job, account.id())));
    }

    @GetMapping("/jobs/{job}/written-test/results.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable JobOpeningId job) {
        var report = reports.of(job, account.id());
        var values = Map.<String, Object>of(
                "job",
                jobs.get(job),
                "report",
                report,
                "bars",
                Histogram.of(report.spread(), report.passMark()).bars(),
                "now",
                clock.instant());
        return Download.pdf(name(job), print.of("job", values));
    }

    private String name(JobOpeningId job) {
        return "test-results-" + jobs.get(job).number();
    }
}
