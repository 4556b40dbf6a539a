package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes marking points for an open question: from printed criteria, else from an explanation in several steps, else from a
 * reference answer in several steps, else the explanation as one point.
 */
final class MarkingPoints {

    private static final int MOST = 12;

    private MarkingPoints() {}

    static List<ReadMarkingPoint> of(
            QuestionForm form,
            @Nullable BigDecimal points,
            String stem,
            @Nullable Answer answer,
            @Nullable String analysis,
            @Nullable String criteria) {
        if (!form.isOpen()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var step : source(answer instanceof Answer.Text text ? text.text() : null, analysis, criteria)) {
            texts.addAll(PointWords.get().apart(step));
        }
        warnings(analysis, texts);
        return texts.isEmpty() ? List.of() : shared(texts.subList(0, Math.min(MOST, texts.size())), points, stem);
    }

    /** What the explanation warns of is looked for even when the steps come from the reference answer. */
    private static void warnings(@Nullable String analysis, List<String> texts) {
        for (var step : analysis == null ? List.<String>of() : Steps.of(analysis)) {
            var parts = PointWords.get().apart(step);
            var warning = parts.get(parts.size() - 1);
            if (PointWords.get().kind(warning) == Kind.FAULT && !texts.contains(warning)) {
                texts.add(warning);
            }
        }
    }

    private static List<String> source(@Nullable String answer, @Nullable String analysis, @Nullable String criteria) {
        for (var text : new @Nullable String[] {criteria, analysis, answer}) {
            var steps = text == null ? List.<String>of() : Steps.of(text);
            if (steps.size() > 1) {
                return steps;
            }
        }
        return analysis == null ? List.of() : Steps.of(analysis);
    }

    /** A fault costs what a point earns on average, so it has no share in the total. */
    private static List<ReadMarkingPoint> shared(List<String> texts, @Nullable BigDecimal points, String stem) {
        var words = PointWords.get();
        var kinds = texts.stream().map(words::kind).toList();
        var earning = (int) kinds.stream().filter(kind -> kind != Kind.FAULT).count();
        var shares = points == null || earning == 0 ? List.<BigDecimal>of() : Shares.of(points, earning);
        var result = new ArrayList<ReadMarkingPoint>();
        var next = 0;
        for (var i = 0; i < texts.size(); i++) {
            var guess = words.competency(texts.get(i));
            var fault = kinds.get(i) == Kind.FAULT;
            var share = shares.isEmpty() ? null : fault ? shares.get(shares.size() - 1) : shares.get(next++);
            result.add(new ReadMarkingPoint(texts.get(i), share, guess == null ? words.competency(stem) : guess, kinds.get(i)));
        }
        return result;
    }
}
