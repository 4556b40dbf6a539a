package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidatePortal;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageDecision;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what happened to an application, the newest first. */
@Component
class TimelineEntries {

    private static final Map<String, String> TONES = Map.of("ADVANCED", "good", "REJECTED", "bad", "WITHDRAWN", "warn");

    private final JobApplications applications;
    private final CandidatePortal portal;
    private final Accounts accounts;

    TimelineEntries(JobApplications applications, CandidatePortal portal, Accounts accounts) {
        this.applications = applications;
        this.portal = portal;
        this.accounts = accounts;
    }

    List<TimelineEntry> of(JobApplication application) {
        var decisions = applications.decisions(application.id());
        var names = accounts.all(decisions.stream()
                .map(StageDecision::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Stream.of(
                        Stream.of(plain(application)),
                        visits(application),
                        decisions.stream().map(decision -> entry(decision, names)),
                        consent(application))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static TimelineEntry plain(JobApplication application) {
        return new TimelineEntry(
                application.appliedAt(), "candidates.timeline.applied", null, "", null, application.source());
    }

    /** Without the first, which is the application itself. */
    private Stream<TimelineEntry> visits(JobApplication application) {
        return applications.visits(application.id()).stream()
                .skip(1)
                .map(visit -> new TimelineEntry(
                        visit.enteredAt(),
                        "candidates.timeline.entered",
                        "jobs.stage." + visit.stage(),
                        "",
                        null,
                        null));
    }

    private static TimelineEntry entry(StageDecision decision, Map<AccountId, Account> names) {
        var who = decision.by() == null ? null : names.get(decision.by());
        return new TimelineEntry(
                decision.at(),
                "candidates.timeline." + decision.decision(),
                "jobs.stage." + decision.stage(),
                TONES.getOrDefault(decision.decision(), ""),
                who == null ? null : who.name(),
                decision.reason());
    }

    private Stream<TimelineEntry> consent(JobApplication application) {
        return portal.consentedAt(application.id()).stream()
                .map(at -> new TimelineEntry(at, "candidates.timeline.consented", null, "", null, null));
    }
}
