package dev.touchstone.panel.web;

import dev.touchstone.shared.RefusedException;
import java.util.List;
import java.util.stream.Stream;

/** What lacks in the form of a panel, in sentences of the page. */
final class PlanProblems {

    private PlanProblems() {}

    /** A sentence of the page. */
    record Problem(String key, List<Object> arguments) {}

    /** All that lacks, in the order of the page. */
    static List<Problem> of(PlanForm form, boolean timed) {
        return Stream.of(
                        form.getInterviewers().isEmpty() ? "panel.error.size" : "",
                        form.getInterviewers().isEmpty() || form.lineup().isPossible() ? "" : "panel.error.lineup",
                        form.getQuestions().isEmpty() ? "panel.error.noQuestions" : "",
                        form.getMinutes() <= 0 ? "panel.error.length" : "",
                        form.hasBadLink() ? "panel.plan.badLink" : "",
                        timed ? "" : "panel.plan.noTime")
                .filter(key -> !key.isEmpty())
                .map(key -> new Problem(key, List.of()))
                .toList();
    }

    /** What the form can put right; every other refusal goes on as it came. */
    static List<Problem> of(RefusedException refusal) {
        var correctable = PlanPage.correctable(refusal);
        return List.of(new Problem(correctable.key(), correctable.arguments()));
    }
}
