package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.panel.PanelDesk;
import dev.touchstone.shared.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
        var missing = missing(form, start.isPresent());
        if (!missing.isEmpty()) {
            return again(application, form, missing, model);
        }
        try {
            desk.plan(form.toCommand(application, start.orElseThrow()));
        } catch (RefusedException refusal) {
            return again(application, form, List.of(Problem.of(PlanPage.correctable(refusal))), model);
        }
        redirect.addFlashAttribute("notice", "panel.plan.done");
        return "redirect:/applications/" + application;
    }

    /** All that lacks, in the order of the page. */
    private static List<Problem> missing(PlanForm form, boolean timed) {
        return Stream.of(
                        form.getInterviewers().isEmpty() ? "panel.error.size" : "",
                        form.getQuestions().isEmpty() ? "panel.error.noQuestions" : "",
                        form.getMinutes() <= 0 ? "panel.error.length" : "",
                        form.hasBadLink() ? "panel.plan.badLink" : "",
                        timed ? "" : "panel.plan.noTime")
                .filter(key -> !key.isEmpty())
                .map(key -> new Problem(key, List.of()))
                .toList();
    }

    private ModelAndView again(JobApplicationId application, PlanForm form, List<Problem> problems, Model model) {
        page.fill(application, form, model);
        model.addAttribute("problems", problems);
        return new ModelAndView("panel/plan", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A sentence of the page. */
    record Problem(String key, List<Object> arguments) {

        static Problem of(RefusedException refusal) {
            return new Problem(refusal.key(), refusal.arguments());
        }
    }
}
