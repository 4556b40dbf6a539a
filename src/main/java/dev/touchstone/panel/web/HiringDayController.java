package dev.touchstone.panel.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.RefusedException;
import org.jspecify.annotations.Nullable;
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

    @PostMapping
    String book(
            @PathVariable JobOpeningId job,
            @ModelAttribute("form") HiringDayForm form,
            BindingResult unreadable,
            RedirectAttributes redirect) {
        if (unreadable.hasErrors()) {
            throw new RefusedException(
                    RefusedException.Reason.UNUSABLE, "panel.day.error.unreadable", "Hiring day of " + job);
        }
        var outcome = page.book(job, form);
        if (outcome.booked() > 0) {
            redirect.addFlashAttribute("notice", "panel.day.booked");
            redirect.addFlashAttribute("noticeArgs", outcome.booked());
        }
        if (!outcome.refused().isEmpty()) {
            redirect.addFlashAttribute("problem", "panel.day.refused");
            redirect.addFlashAttribute("problemArgs", outcome.refused());
        }
        return "redirect:/jobs/%s/hiring-day".formatted(job);
    }
}
