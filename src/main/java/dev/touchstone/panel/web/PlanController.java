package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter plans a panel. Choosing people or length asks the page again for the free times. */
@Controller
@RequestMapping("/applications/{application}/panel/plan")
@PreAuthorize("@applicationAccess.mayRecruit(#application)")
class PlanController {

    private final PanelDesk desk;
    private final PlanPage page;
    private final Clock clock;

    PlanController(PanelDesk desk, PlanPage page, Clock clock) {
        this.desk = desk;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable JobApplicationId application,
            @RequestParam(required = false) @Nullable String minutes,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @ModelAttribute("asked") PlanForm asked,
            BindingResult unreadable,
            Model model) {
        if (minutes == null) {
            page.start(application, model);
        } else {
            page.fill(application, asked, model);
        }
        return htmx == null ? "panel/plan" : "panel/plan :: live";
    }

    @PostMapping
    Object plan(
            @PathVariable JobApplicationId application,
            @ModelAttribute("form") PlanForm form,
            BindingResult unreadable,
            @RequestParam(required = false) boolean now,
            Model model,
            RedirectAttributes redirect) {
        var start = now ? Optional.of(clock.instant()) : form.start(page.zone());
        var missing = PlanProblems.of(form, start.isPresent());
        if (!missing.isEmpty()) {
            return page.again(application, form, missing, model);
        }
        try {
            desk.plan(page.command(application, form, start.orElseThrow()));
        } catch (RefusedException refusal) {
            return page.again(application, form, PlanProblems.of(refusal), model);
        }
        redirect.addFlashAttribute("notice", "panel.plan.done");
        return "redirect:/applications/" + application;
    }
}
