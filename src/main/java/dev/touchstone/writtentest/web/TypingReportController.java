package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.TypingReports;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How a candidate typed: the figures, and the typing itself to play. */
@Controller
@RequestMapping("/applications/{application}/written-test/typing/{position}")
@PreAuthorize("@applicationAccess.mayView(#application)")
class TypingReportController {

    private final TypingReports reports;
    private final CurrentAccount account;

    TypingReportController(TypingReports reports, CurrentAccount account) {
        this.reports = reports;
        this.account = account;
    }

    @GetMapping
    String show(@PathVariable JobApplicationId application, @PathVariable int position, Model model) {
        var page = "/applications/%s".formatted(application);
        model.addAttribute("back", page);
        model.addAttribute("events", "%s/written-test/typing/%d/events".formatted(page, position));
        model.addAttribute("typing", reports.of(application, position, account.id()));
        return "writtentest/typing";
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String events(@PathVariable JobApplicationId application, @PathVariable int position) {
        return reports.events(application, position, account.id());
    }
}
