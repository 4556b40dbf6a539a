package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads results for their candidates: what the job shows, never while anybody still marks, and not before the stage is decided
 * where the job says so.
 */
@Service
public class ReleasedResults {

    private final Sittings sittings;
    private final ResultRules rules;
    private final TestReports reports;
    private final Rescores rescores;
    private final CompetencyProfiles profiles;
    private final JobApplications applications;

    ReleasedResults(
            Sittings sittings,
            ResultRules rules,
            TestReports reports,
            Rescores rescores,
            CompetencyProfiles profiles,
            JobApplications applications) {
        this.sittings = sittings;
        this.rules = rules;
        this.reports = reports;
        this.rescores = rescores;
        this.profiles = profiles;
        this.applications = applications;
    }

    /** Empty while there is nothing the candidate may see. */
    public Optional<ReleasedResult> of(JobApplicationId application) {
        return release(application).map(release -> shown(application, release));
    }

    /** Whether answers and keys were shown, now or under an earlier rule of the job. */
    boolean wasExplained(JobApplicationId application) {
        return of(application).filter(result -> !result.explained().isEmpty()).isPresent()
                || sittings.finished(application)
                        .filter(finished ->
                                rules.explained(applications.get(application).job(), finished))
                        .isPresent();
    }

    /** Until when it may be appealed against; empty while nothing is shown. */
    Optional<Instant> appealUntil(JobApplicationId application) {
        return release(application).map(release -> release.since()
                .plus(Duration.ofDays(release.rule().appealDays())));
    }

    private Optional<Release> release(JobApplicationId application) {
        var rule = rules.of(applications.get(application).job());
        if (rule.since() == null) {
            return Optional.empty();
        }
        var verdict = TestVerdict.of(applications.visits(application), applications.decisions(application))
                .orElse(null);
        return verdict == null && rule.afterDecision()
                ? Optional.empty()
                : sittings.finished(application).map(finished -> new Release(rule, verdict, finished));
    }

    private ReleasedResult shown(JobApplicationId application, Release release) {
        var rule = release.rule();
        var profile = rule.shows() == ResultShown.PROFILE
                ? profiles.alone(application).orElse(null)
                : null;
        return new ReleasedResult(
                release.since(),
                release.verdict() == null ? null : release.verdict().passed(),
                profile,
                profile == null ? null : correctedAt(application, release.since()),
                rule.explained() ? reports.lines(application) : List.of(),
                rule.appealDays());
    }

    private @Nullable Instant correctedAt(JobApplicationId application, Instant shown) {
        return rescores.corrections(application).stream()
                .map(TestReport.Correction::at)
                .filter(at -> at.isAfter(shown))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** @param finished when the last mark was given */
    private record Release(ResultRule rule, @Nullable TestVerdict verdict, Instant finished) {

        Instant since() {
            var decided = rule.afterDecision() && verdict != null ? verdict.at() : finished;
            return Stream.of(Stream.ofNullable(rule.since()), Stream.of(finished, decided))
                    .flatMap(each -> each)
                    .max(Instant::compareTo)
                    .orElse(finished);
        }
    }
}
