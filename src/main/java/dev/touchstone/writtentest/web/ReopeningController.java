package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.writtentest.ReopeningDesk;
import dev.touchstone.writtentest.TestReopenings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter opens a handed-in test again. */
@Controller
@RequestMapping("/applications/{application}/written-test/reopening")
class ReopeningController {

    private final ReopeningDesk desk;
    private final TestReopenings reopenings;
    private final CurrentAccount account;
    private final ApplicationAccess access;

    ReopeningController(
            ReopeningDesk desk, TestReopenings reopenings, CurrentAccount account, ApplicationAccess access) {
        this.desk = desk;
        this.reopenings = reopenings;
        this.account = account;
        this.access = access;
    }

    @GetMapping
    @PreAuthorize("@applicationAccess.mayView(#application)")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("reopenings", reopenings.of(application, account.id()));
        boolean may = access.mayRecruit(application) && reopenings.mayReopen(application);
        model.addAttribute("mayReopen", may);
        model.addAttribute("explained", may && desk.isExplained(application));
        model.addAttribute("least", ReopeningDesk.LEAST);
        model.addAttribute("most", ReopeningDesk.MOST);
        return "writtentest/reopening :: reopening";
    }

    @PostMapping
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String reopen(
            @PathVariable JobApplicationId application,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var why = Words.of(reason);
        if (why == null) {
            redirect.addFlashAttribute("problem", "writtentest.reopen.error.noReason");
        } else {
            desk.reopen(application, minutes, why, account.id());
            redirect.addFlashAttribute("notice", "writtentest.reopen.done");
        }
        return "redirect:/applications/%s".formatted(application);
    }
}
