package dev.touchstone.panel.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.NoShowRules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A job’s rule about missed interviews, on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/no-shows")
class NoShowRuleController {

    private final NoShowRules rules;

    NoShowRuleController(NoShowRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("noShows", rules.of(job));
        model.addAttribute("choices", NoShowRules.CHOICES);
        return "panel/no-shows :: section";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(@PathVariable JobOpeningId job, @RequestParam int noShows, RedirectAttributes redirect) {
        rules.change(job, noShows);
        redirect.addFlashAttribute("notice", "panel.plan.noShows.saved");
        return "redirect:/jobs/" + job + "#plan-no-shows";
    }
}
