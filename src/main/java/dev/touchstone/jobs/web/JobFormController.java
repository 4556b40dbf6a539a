package dev.touchstone.jobs.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafting a job and changing its basics: the same form. */
@Controller
class JobFormController {

    private final Jobs jobs;
    private final CurrentAccount current;

    JobFormController(Jobs jobs, CurrentAccount current) {
        this.jobs = jobs;
        this.current = current;
    }

    @GetMapping("/jobs/new")
    @PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER')")
    ModelAndView draft() {
        return page(null, HttpStatus.OK).addObject("form", JobForm.empty());
    }

    @PostMapping("/jobs")
    @PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER')")
    Object create(@Valid @ModelAttribute("form") JobForm form, BindingResult errors, RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = jobs.create(form.toCreate(current.id()));
        redirect.addFlashAttribute("notice", "jobs.form.created");
        return "redirect:/jobs/" + id;
    }

    @GetMapping("/jobs/{job}/edit")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    ModelAndView edit(@PathVariable JobOpeningId job) {
        var opening = jobs.get(job);
        return page(opening, HttpStatus.OK).addObject("form", JobForm.of(opening));
    }

    @PostMapping("/jobs/{job}/edit")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object change(
            @PathVariable JobOpeningId job,
            @Valid @ModelAttribute("form") JobForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var opening = jobs.get(job);
        form.check(errors);
        refuseStale(form, opening, errors);
        if (errors.hasErrors()) {
            return page(opening, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        jobs.change(form.toChange(opening));
        redirect.addFlashAttribute("notice", "jobs.form.saved");
        return "redirect:/jobs/" + job;
    }

    private static void refuseStale(JobForm form, JobOpening opening, BindingResult errors) {
        if (form.version() != opening.version()) {
            errors.reject("jobs.form.stale");
        }
    }

    private ModelAndView page(@Nullable JobOpening opening, HttpStatus status) {
        var page = new ModelAndView("jobs/form", status);
        page.addObject("job", opening);
        page.addAllObjects(Map.of("tracks", jobs.tracks()));
        return page;
    }
}
