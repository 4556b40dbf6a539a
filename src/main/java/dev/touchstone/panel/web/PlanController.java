package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @ModelAttribute("asked") PlanForm asked,
            Model model) {
        page.fill(application, minutes == null ? page.start(application) : asked, model);
        return htmx == null ? "panel/plan" : "panel/plan :: live";
    }

    @PostMapping
    Object plan(
            @PathVariable JobApplicationId application,
            @ModelAttribute("form") PlanForm form,
            @RequestParam(required = false) boolean now,
            Model model,
            RedirectAttributes redirect) {
        var start = now ? Optional.of(clock.instant()) : form.start(page.zone());
        if (start.isEmpty() || form.hasBadLink()) {
            return again(
                    application, form, start.isEmpty() ? "panel.plan.noTime" : "panel.plan.badLink", List.of(), model);
        }
        try {
            desk.plan(form.toCommand(application, start.get()));
        } catch (RefusedException refusal) {
            var told = PlanPage.correctable(refusal);
            return again(application, form, told.key(), told.arguments(), model);
        }
        redirect.addFlashAttribute("notice", "panel.plan.done");
        return "redirect:/applications/" + application;
    }

    private ModelAndView again(
            JobApplicationId application, PlanForm form, String error, List<Object> arguments, Model model) {
        page.fill(application, form, model);
        model.addAttribute("error", error);
        model.addAttribute("errorArgs", arguments);
        return new ModelAndView("panel/plan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
