package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.ReadMarkingPoint.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes marking points for an open question: those somebody wrote, else from printed criteria, else from an explanation in several steps, else from a
 * reference answer in several steps, else the explanation as one point.
 */
final class MarkingPoints {

    private static final int MOST = 12;
    /** An explanation about the question itself says nothing about its answer. */
    private static final Pattern ABOUT =
            Pattern.compile("\\s*(?:(?:本|此|该)题|这道题|(?:主要)?考[查察])|\\s*(?:略|无|见(?:上|解析|答案))[。.]?\\s*$");

    private final PointWords words = PointWords.get();
    private final Draft draft;
    private final @Nullable BigDecimal points;
    private final @Nullable String criteria;

    private MarkingPoints(Draft draft, @Nullable BigDecimal points, @Nullable String criteria) {
        this.draft = draft;
        this.points = points;
        this.criteria = criteria;
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
        var criteria = Verdicts.in(draft.criteria);
        var explained = Verdicts.in(analysis);
        var answered = Verdicts.in(answer instanceof Answer.Text text ? text.text() : null);
        var costly = Deductions.in(criteria.rest());
        var proposal = new MarkingPoints(draft, points, costly.rest());
        var result = new ArrayList<>(proposal.earning(answered.rest(), explained.rest()));
        var earning = List.copyOf(result);
        costly.costs().forEach(cost -> result.add(proposal.cost(cost, earning)));
        Stream.of(criteria, explained, answered)
                .flatMap(found -> found.offences().stream())
                .distinct()
                .forEach(offence -> result.add(proposal.offence(offence)));
        return result;
    }

    private List<ReadMarkingPoint> earning(@Nullable String answer, @Nullable String analysis) {
        var written = WrittenPoints.of(criteria);
        if (!written.isEmpty()) {
            return written(written);
        }
        var texts = texts(answer, analysis);
        return texts.isEmpty() ? List.of() : shared(texts.subList(0, Math.min(MOST, texts.size())));
    }

    /** A fault costs what is printed, else what the last point earns. */
    private ReadMarkingPoint cost(PrintedShare cost, List<ReadMarkingPoint> others) {
        var share = cost.points() != null || others.isEmpty()
                ? cost.points()
                : others.get(others.size() - 1).points();
        return point(cost.text(), share, Kind.FAULT);
    }

    /** What only costs the question may not be meant to end everything. */
    private ReadMarkingPoint offence(Verdicts.Offence offence) {
        var text = words.isWarning(offence.text()) ? words.fault(offence.text()) : offence.text();
        if (!offence.named()) {
            draft.add(Defect.doubt("knockOutRead", draft.ordinal, text));
        }
        return point(text, null, Kind.CRITICAL);
    }

    /** Only what the points that earn come to is held against the question's. */
    private List<ReadMarkingPoint> written(List<PrintedShare> shares) {
        var kinds = shares.stream()
                .map(share -> Objects.requireNonNull(share.kind()))
                .toList();
        tellOtherSum(0, left(shares, kinds));
        return shares.stream()
                .map(share -> point(share.text(), share.points(), Objects.requireNonNull(share.kind())))
                .toList();
    }

    private List<String> texts(@Nullable String answer, @Nullable String analysis) {
        var texts = new ArrayList<String>();
        source(answer, analysis).forEach(step -> texts.addAll(words.apart(step)));
        warnings(analysis, texts);
        return texts;
    }

    private List<String> source(@Nullable String answer, @Nullable String analysis) {
        for (var text : new @Nullable String[] {criteria, analysis, answer}) {
            var steps = text == null ? List.<String>of() : Steps.of(text);
            if (steps.size() > 1 && !steps.stream().allMatch(words::isWarning)) {
                return steps;
            }
        }
        var listed = answer == null ? List.<String>of() : ListedItems.of(draft.stem, answer);
        if (!listed.isEmpty()) {
            return listed;
        }
        return analysis == null || ABOUT.matcher(analysis).lookingAt() || isTopic(analysis)
                ? List.of()
                : Steps.of(analysis);
    }

    /** "考察点：情绪管理" names what is probed, not what to say. */
    private static boolean isTopic(String analysis) {
        return analysis.strip().matches("[\\p{L}、/和与及 ]{2,10}");
    }

    /** What the explanation warns of is looked for even when the steps come from the reference answer. */
    private void warnings(@Nullable String analysis, List<String> texts) {
        for (var step : analysis == null ? List.<String>of() : Steps.of(analysis)) {
            words.apart(step).stream()
                    .filter(words::isWarning)
                    .filter(warning -> !texts.contains(warning))
                    .forEach(texts::add);
        }
    }

    /**
     * Printed shares are kept, what they leave is shared out. A fault costs what a point earns, unless its cost is printed, so it has
     * no share in the total.
     */
    private List<ReadMarkingPoint> shared(List<String> texts) {
        var printed = texts.stream().map(PrintedShare::of).toList();
        var kinds = printed.stream()
                .map(share -> share.kind() == null ? words.kind(share.text()) : share.kind())
                .toList();
        var open = 0;
        for (var i = 0; i < texts.size(); i++) {
            open += kinds.get(i) == Kind.EXPECTED && printed.get(i).points() == null ? 1 : 0;
        }
        var left = left(printed, kinds);
        tellOtherSum(open, left);
        tellAtLeast(texts.size());
        tellGrave(texts, kinds);
        var shares = points == null || open == 0 || left.signum() <= 0 ? List.<BigDecimal>of() : Shares.of(left, open);
        var result = new ArrayList<ReadMarkingPoint>();
        var next = 0;
        for (var i = 0; i < texts.size(); i++) {
            var fault = kinds.get(i) == Kind.FAULT;
            var share = printed.get(i).points();
            if (share == null && !shares.isEmpty() && kinds.get(i) != Kind.CRITICAL) {
                share = shares.get(fault ? shares.size() - 1 : next++);
            }
            var text = printed.get(i).text();
            var warning = fault && printed.get(i).kind() == null;
            result.add(point(warning ? words.fault(text) : text, share, kinds.get(i)));
        }
        return result;
    }

    /** What the printed shares of the points that earn leave of the question's. */
    private BigDecimal left(List<PrintedShare> shares, List<Kind> kinds) {
        var left = points == null ? BigDecimal.ZERO : points;
        for (var i = 0; i < shares.size(); i++) {
            var share = shares.get(i).points();
            left = kinds.get(i) != Kind.EXPECTED || share == null ? left : left.subtract(share);
        }
        return left;
    }

    private void tellOtherSum(int open, BigDecimal left) {
        if (points != null && (open == 0 && left.signum() != 0 || open > 0 && left.signum() <= 0)) {
            draft.add(Defect.doubt(
                    "sharesDiffer", draft.ordinal, points.subtract(left).toPlainString(), points.toPlainString()));
        }
    }

    /** "至少三种" is marked by as many points. */
    private void tellAtLeast(int count) {
        var least = ListedItems.atLeast(draft.stem);
        if (least > 0 && least != count) {
            draft.add(Defect.doubt("atLeast", draft.ordinal, least, count));
        }
    }

    private void tellGrave(List<String> texts, List<Kind> kinds) {
        for (var i = 0; i < texts.size(); i++) {
            if (words.isGrave(texts.get(i))) {
                draft.add(
                        kinds.get(i) == Kind.FAULT
                                ? Defect.doubt("maybeKnockOut", draft.ordinal, words.fault(texts.get(i)))
                                : Defect.notice("redLine", draft.ordinal, texts.get(i)));
            }
        }
    }

    private ReadMarkingPoint point(String text, @Nullable BigDecimal share, Kind kind) {
        var guess = words.competency(text);
        return new ReadMarkingPoint(text, share, guess == null ? words.competency(draft.stem) : guess, kind);
    }
}
