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

    private final PointWords words = PointWords.get();
    private final Draft draft;
    private final @Nullable BigDecimal points;

    private MarkingPoints(Draft draft, @Nullable BigDecimal points) {
        this.draft = draft;
        this.points = points;
    }

    /**
     * @param draft with criteria and stem
     * @param points of the question
     */
    static List<ReadMarkingPoint> of(
            Draft draft,
            QuestionForm form,
            @Nullable BigDecimal points,
            @Nullable Answer answer,
            @Nullable String analysis) {
        if (!form.isOpen()) {
            return List.of();
        }
        var proposal = new MarkingPoints(draft, points);
        var texts = proposal.texts(answer instanceof Answer.Text text ? text.text() : null, analysis);
        return texts.isEmpty() ? List.of() : proposal.shared(texts.subList(0, Math.min(MOST, texts.size())));
    }

    private List<String> texts(@Nullable String answer, @Nullable String analysis) {
        var texts = new ArrayList<String>();
        source(answer, analysis).forEach(step -> texts.addAll(words.apart(step)));
        warnings(analysis, texts);
        return texts;
    }

    private List<String> source(@Nullable String answer, @Nullable String analysis) {
        for (var text : new @Nullable String[] {draft.criteria, analysis, answer}) {
            var steps = text == null ? List.<String>of() : Steps.of(text);
            if (steps.size() > 1) {
                return steps;
            }
        }
        return analysis == null ? List.of() : Steps.of(analysis);
    }

    /** What the explanation warns of is looked for even when the steps come from the reference answer. */
    private void warnings(@Nullable String analysis, List<String> texts) {
        for (var step : analysis == null ? List.<String>of() : Steps.of(analysis)) {
            var parts = words.apart(step);
            var warning = parts.get(parts.size() - 1);
            if (words.kind(warning) == Kind.FAULT && !texts.contains(warning)) {
                texts.add(warning);
            }
        }
    }

    /** Printed shares are kept; else the points are shared out. A fault costs what a point earns, so it has no share in the total. */
    private List<ReadMarkingPoint> shared(List<String> texts) {
        var kinds = texts.stream().map(words::kind).toList();
        var earning = (int) kinds.stream().filter(kind -> kind != Kind.FAULT).count();
        var shares = points == null || earning == 0 ? List.<BigDecimal>of() : Shares.of(points, earning);
        var result = new ArrayList<ReadMarkingPoint>();
        var next = 0;
        for (var i = 0; i < texts.size(); i++) {
            var fault = kinds.get(i) == Kind.FAULT;
            var share = shares.isEmpty() ? null : shares.get(fault ? shares.size() - 1 : next++);
            result.add(point(texts.get(i), share, kinds.get(i)));
        }
        return result;
    }

    private ReadMarkingPoint point(String text, @Nullable BigDecimal share, Kind kind) {
        var tag = Points.TAG.matcher(Folding.fold(text));
        var printed = tag.find();
        var shown = printed ? (text.substring(0, tag.start()) + text.substring(tag.end())).strip() : text;
        var guess = words.competency(shown);
        return new ReadMarkingPoint(
                shown,
                printed ? Points.of(tag.group(1)) : share,
                guess == null ? words.competency(draft.stem) : guess,
                kind);
    }
}
