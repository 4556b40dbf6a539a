package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.writtentest.ResultRule;
import dev.touchstone.writtentest.ResultRules;
import dev.touchstone.writtentest.ResultShown;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What candidates see of their result, on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/test-results")
class ResultRuleController {

    private final ResultRules rules;

    ResultRuleController(ResultRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("rule", rules.of(job));
        model.addAttribute("choices", ResultShown.values());
        return "writtentest/release :: release";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(
            @PathVariable JobOpeningId job,
            @RequestParam ResultShown shows,
            @RequestParam(defaultValue = "false") boolean afterDecision,
            @RequestParam(defaultValue = "false") boolean explained,
            @RequestParam(defaultValue = "") String appealDays,
            RedirectAttributes redirect) {
        boolean usable = appealDays.matches("\\d{1,2}") && Integer.parseInt(appealDays) <= ResultRule.MOST_DAYS;
        if (usable) {
            rules.change(new ResultRule(job, shows, afterDecision, explained, Integer.parseInt(appealDays)));
        }
        redirect.addFlashAttribute(
                usable ? "notice" : "problem", usable ? "writtentest.release.saved" : "writtentest.release.wrong");
        return "redirect:/jobs/%s#plan-test-results".formatted(job);
    }
}
