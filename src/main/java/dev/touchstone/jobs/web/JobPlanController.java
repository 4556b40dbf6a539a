package dev.touchstone.jobs.web;

import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.BaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan page of a job: basics, team, thresholds, the other modules’ sections, preflight. */
@Controller
class JobPlanController {

    private final Jobs jobs;
    private final JobAccess access;
    private final Accounts accounts;
    private final BaseUrl baseUrl;

    JobPlanController(Jobs jobs, JobAccess access, Accounts accounts, BaseUrl baseUrl) {
        this.jobs = jobs;
        this.access = access;
        this.accounts = accounts;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/jobs/{job}")
    @PreAuthorize("@jobAccess.mayView(#job)")
    String plan(@PathVariable JobOpeningId job, Locale locale, Model model) {
        var opening = jobs.get(job);
        model.addAttribute("job", opening);
        model.addAttribute(
                "description", opening.description().in(locale).lines().toList());
        model.addAttribute("plan", jobs.plan(job));
        model.addAttribute("problems", jobs.problems(job));
        model.addAttribute(
                "sections",
                jobs.sections().stream().map(section -> section.href(job)).toList());
        model.addAttribute("team", team(job));
        model.addAttribute("mayChange", access.mayRecruit(job));
        model.addAttribute("applyUrl", baseUrl.of("/apply/" + opening.number()));
        return "jobs/plan";
    }

    private List<TeamRow> team(JobOpeningId job) {
        var team = jobs.team(job);
        return Arrays.stream(TeamRole.values())
                .map(role -> {
                    var members = team.getOrDefault(role, List.of());
                    var others = accounts.withRole(Role.valueOf(role.name())).stream()
                            .filter(account -> !members.contains(account))
                            .toList();
                    return new TeamRow(role, members, others);
                })
                .toList();
    }
}
