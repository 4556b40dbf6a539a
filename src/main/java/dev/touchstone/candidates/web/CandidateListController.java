package dev.touchstone.candidates.web;

import dev.touchstone.candidates.ApplicationStatus;
import dev.touchstone.candidates.CandidateSearch;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.Paging;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** All applications a person may see, to search and filter. */
@Controller
class CandidateListController {

    private static final int ROWS = 50;
    private static final Set<TeamRole> VIEWERS = Set.of(TeamRole.RECRUITER, TeamRole.HIRING_MANAGER, TeamRole.APPROVER);

    private final CandidateSearch search;
    private final Jobs jobs;
    private final JobAccess access;
    private final CurrentAccount current;

    CandidateListController(CandidateSearch search, Jobs jobs, JobAccess access, CurrentAccount current) {
        this.search = search;
        this.jobs = jobs;
        this.access = access;
        this.current = current;
    }

    @GetMapping("/candidates")
    @PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR', 'RECRUITER', 'HIRING_MANAGER', 'APPROVER')")
    String list(
            @ModelAttribute("filter") ListQuery filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("found", search.find(filter.toFilter(), new Paging(page, ROWS)));
        model.addAttribute("href", filter.href());
        if (htmx != null) {
            return "candidates/list :: rows";
        }
        model.addAttribute("jobs", myJobs());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("statuses", ApplicationStatus.values());
        return "candidates/list";
    }

    private List<JobOpening> myJobs() {
        return access.seesAll() ? jobs.all() : jobs.ofMember(current.id(), VIEWERS);
    }
}
