package dev.touchstone.writtentest.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.Appeal;
import dev.touchstone.writtentest.AppealDesk;
import dev.touchstone.writtentest.ReleasedResults;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The result on the candidate’s own page, and what they have to say against it. */
@Controller
@PreAuthorize("@candidateAccess.may('PORTAL', #application)")
class TestResultController {

    private final ReleasedResults results;
    private final AppealDesk appeals;

    TestResultController(ReleasedResults results, AppealDesk appeals) {
        this.results = results;
        this.appeals = appeals;
    }

    @GetMapping("/my/{application}/test-result")
    String show(@PathVariable JobApplicationId application, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("result", results.of(application).orElse(null));
        model.addAttribute("appeal", appeals.of(application).orElse(null));
        model.addAttribute("mayAppeal", appeals.mayAppeal(application));
        model.addAttribute("longest", Appeal.LONGEST);
        return "writtentest/result :: result";
    }

    @PostMapping("/my/{application}/test-appeal")
    String appeal(
            @PathVariable JobApplicationId application,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        appeals.appeal(application, Words.whole(words));
        redirect.addFlashAttribute("notice", "writtentest.appeal.sent");
        return "redirect:/my/%s".formatted(application);
    }
}
