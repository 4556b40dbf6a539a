package dev.touchstone.panel.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.panel.JobDebrief;
import dev.touchstone.panel.JobDebriefs;
import dev.touchstone.panel.PanelAgreements;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of a job side by side, and how far their interviewers agree. */
@Controller
@RequestMapping("/jobs/{job}")
@PreAuthorize("@jobAccess.mayView(#job)")
class JobDebriefController {

    private final JobDebriefs debriefs;
    private final PanelAgreements agreements;
    private final Jobs jobs;
    private final CurrentAccount account;

    JobDebriefController(JobDebriefs debriefs, PanelAgreements agreements, Jobs jobs, CurrentAccount account) {
        this.debriefs = debriefs;
        this.agreements = agreements;
        this.jobs = jobs;
        this.account = account;
    }

    @GetMapping("/debrief")
    String sideBySide(
            @PathVariable JobOpeningId job,
            @RequestParam(defaultValue = "OPEN") JobDebrief.Show show,
            @RequestParam(defaultValue = DebriefOrder.TOTAL) String sort,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var debrief = debriefs.of(job, show, account.id());
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("show", show);
        model.addAttribute("sort", sort);
        model.addAttribute("q", q);
        model.addAttribute("debrief", debrief);
        model.addAttribute("people", DebriefOrder.of(debrief.people(), sort, q));
        return "panel/job-debrief";
    }

    @GetMapping("/panel-agreement")
    String agreement(@PathVariable JobOpeningId job, Model model) {
        model.addAttribute("job", jobs.get(job));
        model.addAttribute("agreement", agreements.of(job, account.id()));
        return "panel/agreement";
    }
}
