package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.writtentest.CompetencyProfile;
import dev.touchstone.writtentest.CompetencyProfiles;
import dev.touchstone.writtentest.TestEvidence;
import dev.touchstone.writtentest.TestEvidences;
import dev.touchstone.writtentest.TestReport;
import dev.touchstone.writtentest.TestReports;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a candidate’s test showed, beside the others of the job: a part of the application page, a workbook, a PDF. */
@Controller
@RequestMapping("/applications/{application}/written-test")
@PreAuthorize("@applicationAccess.mayView(#application)")
class CandidateReportController {

    private final CompetencyProfiles profiles;
    private final TestReports reports;
    private final TestEvidences evidences;
    private final JobApplications applications;
    private final Jobs jobs;
    private final CandidateReportSheet sheet;
    private final ReportPrint print;
    private final EvidenceWords evidenced;
    private final CurrentAccount account;
    private final Clock clock;

    CandidateReportController(
            CompetencyProfiles profiles,
            TestReports reports,
            TestEvidences evidences,
            JobApplications applications,
            Jobs jobs,
            CandidateReportSheet sheet,
            ReportPrint print,
            EvidenceWords evidenced,
            CurrentAccount account,
            Clock clock) {
        this.profiles = profiles;
        this.reports = reports;
        this.evidences = evidences;
        this.applications = applications;
        this.jobs = jobs;
        this.sheet = sheet;
        this.print = print;
        this.evidenced = evidenced;
        this.account = account;
        this.clock = clock;
    }

    @GetMapping("/profile")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("job", applications.get(application).job());
        model.addAttribute("profile", profiles.of(application, account.id()).orElse(null));
        return "writtentest/profile :: profile";
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable JobApplicationId application) {
        return Download.workbook(
                name(application), sheet.of(report(application), profile(application), evidence(application)));
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable JobApplicationId application) {
        var of = applications.withCandidate(application);
        var report = report(application);
        var evidence = evidence(application);
        var values = Map.<String, Object>of(
                "of",
                of,
                "job",
                jobs.get(of.application().job()),
                "report",
                report,
                "profile",
                profile(application),
                "seen",
                evidenced.of(report, evidence),
                "signals",
                evidenced.signals(evidence),
                "now",
                clock.instant());
        return Download.pdf(name(application), print.of("candidate", values));
    }

    private String name(JobApplicationId application) {
        return "test-report-" + applications.get(application).number();
    }

    private CompetencyProfile profile(JobApplicationId application) {
        return profiles.of(application, account.id()).orElseThrow(() -> none(application));
    }

    private TestEvidence evidence(JobApplicationId application) {
        return evidences.of(application, account.id());
    }

    private TestReport report(JobApplicationId application) {
        return reports.withTyping(application, account.id()).orElseThrow(() -> none(application));
    }

    private static RefusedException none(JobApplicationId application) {
        return new RefusedException(
                Reason.NOT_FOUND, "writtentest.profile.error.none", "No result of %s to show".formatted(application));
    }
}
