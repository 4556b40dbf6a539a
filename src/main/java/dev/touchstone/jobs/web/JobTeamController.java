package dev.touchstone.jobs.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People come into a job’s team and leave it. */
@Controller
class JobTeamController {

    private final Jobs jobs;

    JobTeamController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping("/jobs/{job}/team")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String add(
            @PathVariable JobOpeningId job,
            @RequestParam AccountId member,
            @RequestParam TeamRole role,
            RedirectAttributes redirect) {
        jobs.assign(job, member, role);
        redirect.addFlashAttribute("notice", "jobs.team.added");
        return "redirect:/jobs/" + job + "#team";
    }

    @PostMapping("/jobs/{job}/team/remove")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String remove(
            @PathVariable JobOpeningId job,
            @RequestParam AccountId member,
            @RequestParam TeamRole role,
            RedirectAttributes redirect) {
        jobs.unassign(job, member, role);
        redirect.addFlashAttribute("notice", "jobs.team.removed");
        return "redirect:/jobs/" + job + "#team";
    }
}
