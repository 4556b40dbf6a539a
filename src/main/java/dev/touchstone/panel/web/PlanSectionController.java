package dev.touchstone.panel.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.panel.PanelPlan;
import dev.touchstone.panel.PanelPlans;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel’s part of the plan page. */
@Controller
@RequestMapping("/jobs/{job}/plan/panel")
class PlanSectionController {

    private final PanelPlans plans;

    PlanSectionController(PanelPlans plans) {
        this.plans = plans;
    }

    @GetMapping
    @PreAuthorize("@jobAccess.mayView(#job)")
    String show(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("plan", plans.of(job));
        model.addAttribute("sizes", PanelPlans.SIZES);
        model.addAttribute("questions", plans.choices(job));
        model.addAttribute("planned", plans.questions(job));
        return "panel/plan-section :: section";
    }

    @PostMapping
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String change(
            @PathVariable JobOpeningId job,
            @RequestParam int seats,
            @RequestParam int minutes,
            @RequestParam(required = false) @Nullable List<String> questions,
            RedirectAttributes redirect) {
        plans.change(new PanelPlan(
                job, seats, Math.min(Math.max(minutes, 10), 240), questions == null ? List.of() : questions));
        redirect.addFlashAttribute("notice", "panel.plan.saved");
        return "redirect:/jobs/" + job + "#plan-panel";
    }
}
