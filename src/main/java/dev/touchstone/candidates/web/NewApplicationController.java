package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Candidates;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A recruiter files an application; the form says when the person is known already. */
@Controller
class NewApplicationController {

    private final Jobs jobs;
    private final JobApplications applications;
    private final Candidates candidates;

    NewApplicationController(Jobs jobs, JobApplications applications, Candidates candidates) {
        this.jobs = jobs;
        this.applications = applications;
        this.candidates = candidates;
    }

    @GetMapping("/jobs/{job}/applications/new")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    ModelAndView form(@PathVariable JobOpeningId job) {
        var empty = ApplicationForm.empty(Language.ZH);
        return page(job, empty, HttpStatus.OK).addObject("form", empty);
    }

    /** People who are reached by what was typed so far. */
    @GetMapping("/jobs/{job}/applications/known")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String known(
            @PathVariable JobOpeningId job,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            Model model) {
        model.addAttribute("known", candidates.reachedBy(email, phone, job));
        model.addAttribute("jobId", job);
        return "candidates/form :: known";
    }

    @PostMapping("/jobs/{job}/applications/new")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object file(
            @PathVariable JobOpeningId job,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(job, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var id = applications.apply(form.toApply(job));
            redirect.addFlashAttribute("notice", "candidates.form.filed");
            return "redirect:/applications/" + id;
        } catch (RefusedException refusal) {
            errors.reject(refusal.key());
            return page(job, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(JobOpeningId job, ApplicationForm form, HttpStatus status) {
        var page = new ModelAndView("candidates/form", status);
        page.addObject("job", jobs.get(job));
        page.addObject("jobId", job);
        page.addObject("languages", Language.values());
        page.addObject("known", candidates.reachedBy(form.email(), form.phone(), job));
        return page;
    }
}
