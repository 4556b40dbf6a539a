package dev.touchstone.jobs.web;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in a job’s team: the whole of it in one form. */
@Controller
class JobTeamController {

    private final Jobs jobs;

    JobTeamController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping("/jobs/{job}/team")
    @PreAuthorize("@jobAccess.mayRecruit(#job)")
    String staff(
            @PathVariable JobOpeningId job,
            @RequestParam MultiValueMap<String, String> chosen,
            RedirectAttributes redirect) {
        Map<TeamRole, Set<AccountId>> team = new EnumMap<>(TeamRole.class);
        for (var role : TeamRole.values()) {
            team.put(
                    role,
                    Objects.requireNonNullElse(chosen.get(role.name()), List.<String>of()).stream()
                            .map(AccountId::of)
                            .collect(Collectors.toSet()));
        }
        jobs.staff(job, team);
        redirect.addFlashAttribute("notice", "jobs.team.saved");
        return "redirect:/jobs/" + job + "#team";
    }
}
