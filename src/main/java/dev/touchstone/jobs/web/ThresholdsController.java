package dev.touchstone.jobs.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import jakarta.validation.Valid;
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

/** Pass marks and deadlines of a job. */
@Controller
class ThresholdsController {

    private final Jobs jobs;

    ThresholdsController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{job}/thresholds")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    ModelAndView edit(@PathVariable JobOpeningId job) {
        return page(job, HttpStatus.OK).addObject("form", ThresholdsForm.of(jobs.plan(job)));
    }

    @PostMapping("/jobs/{job}/thresholds")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    Object change(
            @PathVariable JobOpeningId job,
            @Valid @ModelAttribute("form") ThresholdsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(job, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        jobs.changePlan(form.toPlan(job));
        redirect.addFlashAttribute("notice", "jobs.thresholds.saved");
        return "redirect:/jobs/" + job + "#thresholds";
    }

    private ModelAndView page(JobOpeningId job, HttpStatus status) {
        var page = new ModelAndView("jobs/thresholds", status);
        page.addObject("job", jobs.get(job));
        return page;
    }
}
