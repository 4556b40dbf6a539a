package dev.touchstone.jobs.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobProgress;
import dev.touchstone.jobs.JobStatus;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs a person has to do with: everybody’s for administrators and auditors, else those of their teams. */
@Controller
class JobListController {

    private static final Set<TeamRole> VIEWERS = Set.of(TeamRole.RECRUITER, TeamRole.HIRING_MANAGER, TeamRole.APPROVER);

    private final Jobs jobs;
    private final JobAccess access;
    private final CurrentAccount current;
    private final JobProgress progress;

    JobListController(Jobs jobs, JobAccess access, CurrentAccount current, JobProgress progress) {
        this.jobs = jobs;
        this.access = access;
        this.current = current;
        this.progress = progress;
    }

    @GetMapping("/jobs")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'APPROVER')")
    String list(@RequestParam(required = false) @Nullable JobStatus status, Model model) {
        var mine = mine();
        model.addAttribute("status", status);
        model.addAttribute("statuses", JobStatus.values());
        model.addAttribute("total", mine.size());
        model.addAttribute(
                "rows",
                rows(mine.stream()
                        .filter(job -> status == null || job.status() == status)
                        .toList()));
        return "jobs/list";
    }

    private List<JobListRow> rows(List<JobOpening> shown) {
        var people = progress.of(shown.stream().map(JobOpening::id).toList());
        return shown.stream()
                .map(job -> new JobListRow(job, people.getOrDefault(job.id(), JobProgress.Counts.NONE)))
                .toList();
    }

    private List<JobOpening> mine() {
        return access.seesAll() ? jobs.all() : jobs.ofMember(current.id(), VIEWERS);
    }
}
