package dev.touchstone.roleplay.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.roleplay.RolePlayPlans;
import dev.touchstone.roleplay.Scenarios;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenario on the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/role-play")
class RolePlayPlanController {

    private final RolePlayPlans plans;
    private final Scenarios scenarios;

    RolePlayPlanController(RolePlayPlans plans, Scenarios scenarios) {
        this.plans = plans;
        this.scenarios = scenarios;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        var choice = plans.of(job).orElse(RolePlayPlans.Choice.NONE);
        model.addAttribute("choice", choice);
        model.addAttribute("customers", CustomersForm.rows(choice.conversations()));
        model.addAttribute("scenarios", scenarios.all());
        return "roleplay/plan :: plan";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String choose(
            @PathVariable JobOpeningId job,
            CustomersForm customers,
            @RequestParam String minutes,
            @RequestParam(defaultValue = "1") String pauses,
            RedirectAttributes redirect) {
        int length = minutes.matches("\\d{1,3}") ? Math.min(Math.max(Integer.parseInt(minutes), 5), 120) : 0;
        var problem = length == 0 || !pauses.matches("[0-3]")
                ? Optional.of("roleplay.schedule.minutes.wrong")
                : customers.problem(length);
        if (problem.isPresent()) {
            redirect.addFlashAttribute("problem", problem.get());
            return "redirect:/jobs/%s".formatted(job);
        }
        plans.choose(job, new RolePlayPlans.Choice(customers.planned(), length, Integer.parseInt(pauses)));
        redirect.addFlashAttribute("notice", "roleplay.plan.saved");
        return "redirect:/jobs/%s#plan-role-play".formatted(job);
    }
}
