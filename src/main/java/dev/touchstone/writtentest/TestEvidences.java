package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.EvidenceTrail.Seen;
import dev.touchstone.scorecards.EvidenceTrails;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gathers what stands behind a test's result, for those who may see the result. */
@Service
public class TestEvidences {

    private final EvidenceTrails trails;
    private final Sittings sittings;
    private final SittingConducts conducts;

    TestEvidences(EvidenceTrails trails, Sittings sittings, SittingConducts conducts) {
        this.trails = trails;
        this.sittings = sittings;
        this.conducts = conducts;
    }

    /** Nothing before the test is marked, and nothing for a viewer who owes a card of the application. */
    public TestEvidence of(JobApplicationId application, AccountId viewer) {
        var trail = trails.of(application, viewer);
        if (trail.veiled()) {
            return TestEvidence.NONE;
        }
        var seen = trail.findings().stream()
                .flatMap(finding -> finding.points().stream())
                .filter(point -> point.stage() == Stage.WRITTEN_TEST)
                .collect(Collectors.groupingBy(point -> point.question().id()));
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.MARKED)
                .map(sitting -> new TestEvidence(
                        sights(seen),
                        conducts.of(application, viewer, false)
                                .map(SittingConduct::signals)
                                .orElse(List.of())))
                .orElse(TestEvidence.NONE);
    }

    private static Map<QuestionVersionId, List<TestEvidence.Sight>> sights(Map<QuestionVersionId, List<Seen>> seen) {
        return seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().collect(Collectors.groupingBy(Seen::point)).values().stream()
                                .map(TestEvidences::sight)
                                .sorted(Comparator.comparing(
                                        sight -> sight.point().order()))
                                .toList()));
    }

    /** One point, whoever ticked it. */
    private static TestEvidence.Sight sight(List<Seen> ticks) {
        var first = ticks.get(0);
        return new TestEvidence.Sight(
                first.point(),
                first.earned(),
                ticks.stream()
                        .map(Seen::marker)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }
}
