package dev.touchstone.scorecards.web;

import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.scorecards.CalibrationLog;
import dev.touchstone.scorecards.RaterHealths;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How people rate: everybody’s own page, and an overview for who runs the interviews. */
@Controller
class RaterController {

    private final RaterHealths healths;
    private final List<CalibrationLog> calibrations;
    private final Jobs jobs;
    private final CurrentAccount account;

    RaterController(RaterHealths healths, List<CalibrationLog> calibrations, Jobs jobs, CurrentAccount account) {
        this.healths = healths;
        this.calibrations = calibrations;
        this.jobs = jobs;
        this.account = account;
    }

    /** The reader’s own figures; nobody else’s name or rating. */
    @GetMapping("/me/ratings")
    @PreAuthorize("isAuthenticated()")
    String own(Model model) {
        model.addAttribute("health", healths.own(account.id()).orElse(null));
        model.addAttribute(
                "exercises",
                calibrations.stream()
                        .flatMap(log -> log.of(account.id()).stream())
                        .toList());
        return "scorecards/my-ratings";
    }

    @GetMapping("/raters")
    @PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER')")
    String overview(Model model) {
        model.addAttribute("raters", healths.overview(account.id(), recruited()));
        model.addAttribute("everywhere", account.has(Role.ADMIN));
        return "scorecards/raters";
    }

    /** The jobs a recruiter runs; null for an administrator, who sees all. */
    private @Nullable List<JobOpeningId> recruited() {
        return account.has(Role.ADMIN)
                ? null
                : jobs.ofMember(account.id(), Set.of(TeamRole.RECRUITER)).stream()
                        .map(JobOpening::id)
                        .toList();
    }
}
