package dev.touchstone.writtentest;

import dev.touchstone.candidates.StageDecision;
import dev.touchstone.candidates.StageVisit;
import dev.touchstone.jobs.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the stage of the written test ended: with the next stage, or with a person’s no. Who withdrew has no verdict.
 *
 * @param at when it was decided
 */
record TestVerdict(boolean passed, Instant at) {

    static Optional<TestVerdict> of(List<StageVisit> visits, List<StageDecision> decisions) {
        return visits.stream()
                .filter(visit -> visit.stage().compareTo(Stage.WRITTEN_TEST) > 0)
                .min(Comparator.comparing(StageVisit::enteredAt))
                .map(visit -> new TestVerdict(true, visit.enteredAt()))
                .or(() -> decisions.stream()
                        .filter(decision -> decision.stage() == Stage.WRITTEN_TEST
                                && decision.decision().equals("REJECTED"))
                        .findFirst()
                        .map(decision -> new TestVerdict(false, decision.at())));
    }
}
