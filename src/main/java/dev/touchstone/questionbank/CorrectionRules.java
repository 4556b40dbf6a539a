package dev.touchstone.questionbank;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which keys may be corrected together, and to what. */
final class CorrectionRules {

    private CorrectionRules() {}

    /**
     * Versions that ask the same as this one: the same kind, with the same options under the same letters, as many blanks, and the same
     * marking points where a person marks.
     */
    static List<QuestionVersion> alike(QuestionVersion version, List<QuestionVersion> history) {
        return history.stream()
                .filter(other -> other.type() == version.type()
                        && other.reasoned() == version.reasoned()
                        && other.blanks().size() == version.blanks().size()
                        && marked(other).equals(marked(version))
                        && texts(other).equals(texts(version)))
                .toList();
    }

    /**
     * Refuses UNUSABLE with what is wrong.
     *
     * @param versions as they count today
     */
    static void check(KeyCorrection correction, List<QuestionVersion> versions) {
        if (versions.isEmpty()) {
            throw refused("noVersion");
        }
        var first = versions.get(0);
        if (first.isMarkedByKey() && !first.hasKey()) {
            throw refused("measured");
        }
        if (!correction.worths().isEmpty()
                && (first.isMarkedByKey()
                        || correction.worths().size() != first.markingPoints().size())) {
            throw refused("worths");
        }
        if (!first.isMarkedByKey() && earned(correction.applied(first)).signum() == 0) {
            throw refused("worthless");
        }
        if (alike(first, versions).size() != versions.size()) {
            throw refused("unlike");
        }
        if (first.type() == QuestionType.ORDERING && !isOrderOf(first, correction.key())) {
            throw refused("steps");
        }
        DraftRules.check(draft(correction.applied(first)));
        if (versions.stream().noneMatch(correction::changes)) {
            throw refused("same");
        }
        if (!GivenReason.says(correction.reason())) {
            throw refused("noReason");
        }
    }

    private static boolean isOrderOf(QuestionVersion version, List<String> labels) {
        return labels.size() == version.options().size() && Set.copyOf(labels).equals(Set.copyOf(Steps.order(version)));
    }

    /** What the next version says. */
    static QuestionDraft draft(QuestionVersion corrected) {
        return new QuestionDraft(
                corrected.type(),
                corrected.track(),
                corrected.difficulty(),
                corrected.points(),
                corrected.competency(),
                corrected.section(),
                corrected.stem(),
                corrected.options(),
                corrected.key(),
                corrected.truth(),
                corrected.referenceAnswer(),
                corrected.analysis(),
                corrected.guidance(),
                corrected.redLines(),
                corrected.reviewBy(),
                points(corrected),
                corrected.credit(),
                corrected.blanks(),
                corrected.reasoned(),
                corrected.task());
    }

    /** The point of a truth names it and is made anew. */
    private static List<QuestionDraft.Point> points(QuestionVersion version) {
        int named = version.type() == QuestionType.TRUE_FALSE ? 1 : 0;
        return version.markingPoints().stream()
                .skip(named)
                .map(point -> new QuestionDraft.Point(
                        point.text(), point.points(), point.competency(), point.kind(), point.hint()))
                .toList();
    }

    /** What an answer earns that has everything. */
    private static BigDecimal earned(QuestionVersion version) {
        return version.markingPoints().stream()
                .filter(point -> point.kind() == PointKind.EXPECTED)
                .map(MarkingPoint::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean sameWorths(QuestionVersion one, QuestionVersion other) {
        return worths(one).equals(worths(other));
    }

    private static List<BigDecimal> worths(QuestionVersion version) {
        return version.markingPoints().stream()
                .map(point -> point.points().stripTrailingZeros())
                .toList();
    }

    /** What a marker ticks; the point of a truth names it and says nothing of its own. */
    private static List<String> marked(QuestionVersion version) {
        return version.isMarkedByKey()
                ? List.of()
                : version.markingPoints().stream()
                        .skip(version.reasoned() ? 1 : 0)
                        .map(point ->
                                point.kind() + " " + Stems.key(point.text().zh()))
                        .toList();
    }

    /** The order of steps is their key and may differ. */
    private static Collection<String> texts(QuestionVersion version) {
        return version.type() == QuestionType.ORDERING ? Steps.texts(version) : lettered(version);
    }

    private static List<String> lettered(QuestionVersion version) {
        return version.options().stream()
                .map(option -> option.label() + " " + Stems.key(option.text().zh()))
                .toList();
    }

    private static RefusedException refused(String what) {
        return new RefusedException(
                Reason.UNUSABLE, "questionbank.correction.error." + what, "Correction refused: " + what);
    }
}
