package dev.touchstone.roleplay.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.roleplay.ReviewRule;
import dev.touchstone.roleplay.ReviewRules;
import dev.touchstone.roleplay.ServiceStandards;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What role-plays are measured against, and when a third person decides, on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/role-play-review")
class ReviewRuleController {

    private final ReviewRules rules;
    private final ServiceStandards standards;
    private final Clock clock;
    private final ZoneId zone;

    ReviewRuleController(
            ReviewRules rules,
            ServiceStandards standards,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.rules = rules;
        this.standards = standards;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("rule", rules.of(job));
        model.addAttribute("chosen", rules.thresholds(job));
        model.addAttribute("sets", standards.all());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        return "roleplay/review-rule :: rule";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(
            @PathVariable JobOpeningId job,
            @RequestParam String thresholds,
            @RequestParam String gap,
            RedirectAttributes redirect) {
        boolean usable = gap.matches("[1-4]") && standards.find(thresholds).isPresent();
        if (usable) {
            rules.change(job, new ReviewRule(thresholds, Integer.parseInt(gap)));
        }
        redirect.addFlashAttribute(
                usable ? "notice" : "problem", usable ? "roleplay.review.rule.saved" : "roleplay.review.rule.wrong");
        return "redirect:/jobs/%s#plan-role-play-review".formatted(job);
    }
}
