package dev.touchstone.jobs.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.shared.BaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan page of a job: basics, team, thresholds, the other modules’ sections, preflight. */
@Controller
class JobPlanController {

    private final Jobs jobs;
    private final JobAccess access;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final BaseUrl baseUrl;

    JobPlanController(Jobs jobs, JobAccess access, Accounts accounts, CurrentAccount current, BaseUrl baseUrl) {
        this.jobs = jobs;
        this.access = access;
        this.accounts = accounts;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/jobs/{job}")
    @PreAuthorize("@jobAccess.mayView(#job)")
    String plan(
            @PathVariable JobOpeningId job,
            @RequestParam(required = false) @Nullable JobOpeningId teamOf,
            Locale locale,
            Model model) {
        var opening = jobs.get(job);
        model.addAttribute("job", opening);
        model.addAttribute(
                "description", opening.description().in(locale).lines().toList());
        var plan = jobs.plan(job);
        var team = jobs.team(job);
        model.addAttribute("plan", plan);
        model.addAttribute("problems", jobs.problems(opening, plan, team));
        model.addAttribute(
                "sections",
                jobs.sections().stream().map(section -> section.href(job)).toList());
        var pattern = teamOf != null && access.mayView(teamOf) ? teamOf : null;
        model.addAttribute("team", rows(team, pattern));
        model.addAttribute("teamOf", pattern);
        model.addAttribute("patterns", patterns(job));
        model.addAttribute("mayChange", access.mayRecruit(job));
        model.addAttribute("applyUrl", baseUrl.of("/apply/" + opening.number()));
        return "jobs/plan";
    }

    /** Everybody who may hold a role; chosen is who does, or who does in the job taken as a pattern. */
    private List<TeamRow> rows(Map<TeamRole, List<Account>> team, @Nullable JobOpeningId pattern) {
        var example = pattern == null ? Map.<TeamRole, List<Account>>of() : jobs.team(pattern);
        var everybody = accounts.enabled();
        return Arrays.stream(TeamRole.values())
                .map(role -> new TeamRow(
                        role,
                        everybody.stream()
                                .filter(account -> account.roles().contains(Role.valueOf(role.name())))
                                .map(account -> new TeamRow.Person(
                                        account,
                                        team.getOrDefault(role, List.of()).contains(account)
                                                || example.getOrDefault(role, List.of())
                                                        .contains(account)))
                                .toList()))
                .toList();
    }

    /** Jobs whose team the reader may take over. */
    private List<JobOpening> patterns(JobOpeningId job) {
        return jobs.ofMember(current.id(), List.of(TeamRole.RECRUITER)).stream()
                .filter(other -> !other.id().equals(job))
                .toList();
    }
}
