package dev.touchstone.panel.web;

import dev.touchstone.jobs.JobOpeningId;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A hiring day: many candidates, several rooms, planned in one go. Looking at the plan books nothing. */
@Controller
@RequestMapping("/jobs/{job}/hiring-day")
@PreAuthorize("@jobAccess.mayRecruit(#job)")
class HiringDayController {

    private final HiringDayPage page;

    HiringDayController(HiringDayPage page) {
        this.page = page;
    }

    @GetMapping
    String show(
            @PathVariable JobOpeningId job,
            @RequestParam(required = false) @Nullable String minutes,
            @ModelAttribute("form") HiringDayForm form,
            BindingResult unreadable,
            Model model) {
        if (minutes == null) {
            page.start(job, form, model);
        } else {
            page.preview(job, form, unreadable.hasErrors(), model);
        }
        return "panel/hiring-day";
    }

    /** Books what the page showed; whatever was changed since is shown as another plan first. */
    @PostMapping
    Object book(
            @PathVariable JobOpeningId job,
            @ModelAttribute("form") HiringDayForm form,
            BindingResult unreadable,
            Model model,
            RedirectAttributes redirect) {
        var problem = page.problem(form, unreadable.hasErrors());
        if (problem != null) {
            page.preview(job, form, unreadable.hasErrors(), model);
            if (!model.containsAttribute("problems")) {
                model.addAttribute("problems", List.of(new PlanProblems.Problem(problem, List.of())));
            }
            return new ModelAndView("panel/hiring-day", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        page.book(job, form).tell(redirect, "panel.day.booked");
        return "redirect:/jobs/%s/hiring-day".formatted(job);
    }
}
