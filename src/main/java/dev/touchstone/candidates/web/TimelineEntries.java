package dev.touchstone.candidates.web;

import dev.touchstone.candidates.CandidatePortal;
import dev.touchstone.candidates.HistoryLine;
import dev.touchstone.candidates.HistorySource;
import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageConclusion;
import dev.touchstone.candidates.StageDecision;
import dev.touchstone.candidates.StageVisit;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what happened to an application, the newest first. */
@Component
class TimelineEntries {

    private static final Map<String, String> TONES = Map.of("ADVANCED", "good", "REJECTED", "bad", "WITHDRAWN", "warn");
    private static final Set<Stage> CONCLUDED = Set.of(Stage.ROLE_PLAY, Stage.PANEL);

    private final JobApplications applications;
    private final CandidatePortal portal;
    private final Accounts accounts;
    private final List<HistorySource> sources;
    private final MessageSource messages;

    TimelineEntries(
            JobApplications applications,
            CandidatePortal portal,
            Accounts accounts,
            List<HistorySource> sources,
            MessageSource messages) {
        this.applications = applications;
        this.portal = portal;
        this.accounts = accounts;
        this.sources = sources;
        this.messages = messages;
    }

    List<TimelineEntry> of(JobApplication application, List<StageConclusion> conclusions, boolean veiled) {
        var visits = applications.visits(application.id());
        var decisions = applications.decisions(application.id());
        var lines = sources.stream()
                .flatMap(source -> source.of(application.id(), veiled).stream())
                .toList();
        var names = accounts.all(Stream.concat(
                        decisions.stream().map(StageDecision::by),
                        lines.stream().map(HistoryLine::by))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Stream.of(
                        Stream.of(applied(application)),
                        entered(visits),
                        concluded(conclusions),
                        decisions.stream().map(decision -> entry(decision, names)),
                        lines.stream().map(line -> entry(line, names)),
                        consent(application),
                        end(application, visits))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private TimelineEntry applied(JobApplication application) {
        var text = text("candidates.timeline.applied");
        return new TimelineEntry(application.appliedAt(), text, "", null, application.source());
    }

    /** Without the first, which is the application itself. */
    private Stream<TimelineEntry> entered(List<StageVisit> visits) {
        return visits.stream()
                .skip(1)
                .map(visit -> plain(visit.enteredAt(), "candidates.timeline.entered", visit.stage()));
    }

    private Stream<TimelineEntry> concluded(List<StageConclusion> conclusions) {
        return conclusions.stream()
                .filter(conclusion -> CONCLUDED.contains(conclusion.stage()))
                .map(conclusion -> plain(conclusion.at(), "candidates.timeline.concluded", conclusion.stage()));
    }

    private TimelineEntry plain(Instant at, String key, Stage stage) {
        return new TimelineEntry(at, text(key, text("jobs.stage." + stage)), "", null, null);
    }

    private TimelineEntry entry(StageDecision decision, Map<AccountId, Account> names) {
        var stage = text("jobs.stage." + decision.stage());
        return new TimelineEntry(
                decision.at(),
                text("candidates.timeline." + decision.decision(), stage),
                TONES.getOrDefault(decision.decision(), ""),
                name(decision.by(), names),
                decision.reason());
    }

    private static TimelineEntry entry(HistoryLine line, Map<AccountId, Account> names) {
        return new TimelineEntry(line.at(), line.text(), line.tone(), name(line.by(), names), null);
    }

    private Stream<TimelineEntry> consent(JobApplication application) {
        return portal.consentedAt(application.id()).stream()
                .map(at -> new TimelineEntry(at, text("candidates.timeline.consented"), "", null, null));
    }

    /** The ends that nobody’s decision or answer tells. */
    private Stream<TimelineEntry> end(JobApplication application, List<StageVisit> visits) {
        var key =
                switch (application.status()) {
                    case HIRED -> "candidates.timeline.hired";
                    case CLOSED -> "candidates.timeline.closed";
                    default -> null;
                };
        var tone = application.status().name().equals("HIRED") ? "good" : "";
        return key == null
                ? Stream.empty()
                : visits.stream()
                        .map(visit -> visit.leftAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(at -> new TimelineEntry(at, text(key), tone, null, null))
                        .stream();
    }

    private static @Nullable String name(@Nullable AccountId id, Map<AccountId, Account> names) {
        var account = id == null ? null : names.get(id);
        return account == null ? null : account.name();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
