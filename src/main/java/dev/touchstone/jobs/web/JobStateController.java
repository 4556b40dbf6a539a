package dev.touchstone.jobs.web;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening and closing a job. */
@Controller
class JobStateController {

    private final Jobs jobs;

    JobStateController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping("/jobs/{job}/open")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String open(@PathVariable JobOpeningId job, RedirectAttributes redirect) {
        jobs.open(job);
        redirect.addFlashAttribute("notice", "jobs.plan.opened");
        return "redirect:/jobs/" + job;
    }

    @PostMapping("/jobs/{job}/close")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String close(@PathVariable JobOpeningId job, RedirectAttributes redirect) {
        jobs.close(job);
        redirect.addFlashAttribute("notice", "jobs.plan.closed");
        return "redirect:/jobs/" + job;
    }
}
