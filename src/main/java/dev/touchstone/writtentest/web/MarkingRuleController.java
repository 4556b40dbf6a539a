package dev.touchstone.writtentest.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.writtentest.MarkingAgreements;
import dev.touchstone.writtentest.MarkingRule;
import dev.touchstone.writtentest.MarkingRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who marks how often, on the plan page; and how far the markers agree. */
@Controller
@RequestMapping("/jobs/{job}")
class MarkingRuleController {

    private static final int LARGEST_GAP = 50;

    private final MarkingRules rules;
    private final MarkingAgreements agreements;

    MarkingRuleController(MarkingRules rules, MarkingAgreements agreements) {
        this.rules = rules;
        this.agreements = agreements;
    }

    @GetMapping("/plan/marking")
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("rule", rules.of(job));
        return "writtentest/marking-rule :: rule";
    }

    @PostMapping("/plan/marking")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(
            @PathVariable JobOpeningId job,
            @RequestParam String percent,
            @RequestParam String gap,
            RedirectAttributes redirect) {
        boolean usable = isBetween(percent, 0, 100) && isBetween(gap, 1, LARGEST_GAP);
        if (usable) {
            rules.change(job, new MarkingRule(Integer.parseInt(percent), Integer.parseInt(gap)));
        }
        redirect.addFlashAttribute(
                usable ? "notice" : "problem",
                usable ? "writtentest.marking.rule.saved" : "writtentest.marking.rule.wrong");
        return "redirect:/jobs/%s#plan-marking".formatted(job);
    }

    @GetMapping("/marking-agreement")
    @PreAuthorize("@jobAccess.mayView(#job)")
    String agreement(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("rule", rules.of(job));
        model.addAttribute("agreement", agreements.of(job));
        return "writtentest/agreement";
    }

    private static boolean isBetween(String number, int least, int most) {
        return number.matches("\\d{1,3}") && Integer.parseInt(number) >= least && Integer.parseInt(number) <= most;
    }
}
