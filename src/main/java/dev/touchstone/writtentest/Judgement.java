package dev.touchstone.writtentest;

import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of a 判断题 with its reason that the key decides: its own marking point, whatever the marker ticks. */
final class Judgement {

    private Judgement() {}

    /** Whether the judgement is right; null where the question is none with a reason. */
    static @Nullable Boolean of(QuestionVersion question, Answer answer) {
        return question.reasoned()
                ? question.truth() != null && question.truth().equals(answer.truth())
                : null;
    }

    /** What is seen in an answer: of a judgement what the key says, of the rest what a person ticked. */
    static Set<MarkingPointId> seen(QuestionVersion question, @Nullable Boolean right, Set<MarkingPointId> ticked) {
        var seen = question.markingPoints().stream()
                .map(MarkingPoint::id)
                .filter(ticked::contains)
                .collect(Collectors.toCollection(HashSet::new));
        question.judgement().map(MarkingPoint::id).ifPresent(point -> {
            seen.remove(point);
            if (Boolean.TRUE.equals(right)) {
                seen.add(point);
            }
        });
        return seen;
    }
}
