package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may sit on a job’s panels. */
@Component
class PanelTeams {

    private final Jobs jobs;

    PanelTeams(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Enabled interviewers of the job, then its hiring managers and recruiters; everybody once. */
    List<Account> candidates(JobOpeningId job) {
        return candidates(jobs.team(job));
    }

    static List<Account> candidates(Map<TeamRole, List<Account>> team) {
        return Stream.of(TeamRole.INTERVIEWER, TeamRole.HIRING_MANAGER, TeamRole.RECRUITER)
                .flatMap(role -> team.getOrDefault(role, List.of()).stream())
                .filter(Account::enabled)
                .distinct()
                .toList();
    }
}
