package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.writtentest.SittingRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What sittings are granted by rule, on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/sitting")
class SittingRulesController {

    private final SittingRules rules;

    SittingRulesController(SittingRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("credit", rules.credit(job).toMinutes());
        model.addAttribute("most", SittingRules.MOST_CREDIT);
        return "writtentest/rules :: rules";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(@PathVariable JobOpeningId job, @RequestParam String credit, RedirectAttributes redirect) {
        boolean usable = credit.matches("\\d{1,2}") && Integer.parseInt(credit) <= SittingRules.MOST_CREDIT;
        if (usable) {
            rules.giveBack(job, Integer.parseInt(credit));
        }
        redirect.addFlashAttribute(
                usable ? "notice" : "problem", usable ? "writtentest.rules.saved" : "writtentest.rules.wrong");
        return "redirect:/jobs/%s#plan-sitting".formatted(job);
    }
}
