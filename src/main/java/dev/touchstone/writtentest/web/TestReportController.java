package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.TestReports;
import dev.touchstone.writtentest.WrittenTests;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The test on the application page, with what a recruiter may do about it. */
@Controller
@RequestMapping("/applications/{application}/written-test")
class TestReportController {

    private static final int LONGEST_REASON = 500;

    private final TestReports reports;
    private final WrittenTests tests;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    TestReportController(TestReports reports, WrittenTests tests, CurrentAccount account, ApplicationAccess access) {
        this.access = access;
        this.reports = reports;
        this.tests = tests;
        this.account = account;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("mayRecruit", access.mayRecruit(application));
        model.addAttribute("report", reports.of(application, account.id()).orElse(null));
        return "writtentest/report :: report";
    }

    @PostMapping("/invitation")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String renew(@PathVariable JobApplicationId application, RedirectAttributes redirect) {
        tests.renew(application);
        redirect.addFlashAttribute("notice", "writtentest.report.renewed");
        return "redirect:/applications/%s".formatted(application);
    }

    @PostMapping("/extension")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String extend(
            @PathVariable JobApplicationId application,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        tests.extend(application, minutes, shortened(reason), account.id());
        redirect.addFlashAttribute("notice", "writtentest.report.extended");
        return "redirect:/applications/%s".formatted(application);
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
