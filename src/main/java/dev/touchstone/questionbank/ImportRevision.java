package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a question of the bank as a file would have it. What the file does not say stays as it is: the English texts, the
 * hints, the guidance, track, difficulty and competency, and the marking points while the answer and the explanation are the same.
 */
final class ImportRevision {

    private final QuestionVersion old;
    private final ImportContent content;
    private final QuestionDraft read;

    private ImportRevision(QuestionVersion old, ImportContent content, QuestionDraft read) {
        this.old = old;
        this.content = content;
        this.read = read;
    }

    static QuestionDraft of(QuestionVersion old, ImportContent content, QuestionDraft read) {
        return content.exact() != null ? read : new ImportRevision(old, content, read).draft();
    }

    /** Whether the bank already says the same. */
    static boolean changesNothing(QuestionVersion old, QuestionDraft next) {
        return next.type() == old.type()
                && next.points().compareTo(old.points()) == 0
                && next.stem().equals(old.stem())
                && next.options().equals(old.options())
                && next.key().equals(old.key())
                && Objects.equals(next.truth(), old.truth())
                && Objects.equals(next.referenceAnswer(), old.referenceAnswer())
                && Objects.equals(next.analysis(), old.analysis())
                && Objects.equals(next.guidance(), old.guidance())
                && Objects.equals(next.redLines(), old.redLines())
                && Objects.equals(next.reviewBy(), old.reviewBy())
                && next.credit() == old.credit()
                && next.blanks().equals(old.blanks())
                && old.reasoned() == next.reasoned()
                && next.task().equals(old.task())
                && next.track() == old.track()
                && next.difficulty() == old.difficulty()
                && next.competency().equals(old.competency())
                && sameMarking(old, next);
    }

    /** Without any the one of the key is made, which says the same. */
    private static boolean sameMarking(QuestionVersion old, QuestionDraft next) {
        return next.markingPoints().isEmpty() || bare(next.markingPoints()).equals(bare(points(old.markingPoints())));
    }

    private static List<QuestionDraft.Point> bare(List<QuestionDraft.Point> points) {
        return points.stream()
                .map(point -> new QuestionDraft.Point(
                        point.text(),
                        point.points().stripTrailingZeros(),
                        point.competency(),
                        point.kind(),
                        point.hint()))
                .toList();
    }

    private QuestionDraft draft() {
        var type = isOpen(read.type()) && isOpen(old.type()) ? old.type() : read.type();
        var points = content.points() == null ? old.points() : read.points();
        var reference = text(read.referenceAnswer(), old.referenceAnswer());
        var analysis = text(read.analysis(), old.analysis());
        var sameReference = Objects.equals(reference, old.referenceAnswer());
        var sameReasons = sameReference && Objects.equals(analysis, old.analysis());
        var blanks = type == QuestionType.NUMERIC ? blanks(sameReference) : List.<Blank>of();
        return new QuestionDraft(
                type,
                content.track() == null ? old.track() : read.track(),
                content.difficulty() == null ? old.difficulty() : read.difficulty(),
                points,
                content.competency() == null ? old.competency() : read.competency(),
                old.section() == null ? read.section() : old.section(),
                kept(read.stem(), old.stem()),
                read.options().stream().map(this::option).toList(),
                read.key(),
                read.truth(),
                reference,
                analysis,
                text(read.guidance(), old.guidance()),
                old.redLines(),
                old.reviewBy(),
                marking(type, blanks, points, sameReasons),
                Objects.requireNonNullElse(content.credit(), old.credit()),
                blanks,
                reasoned(type),
                old.task());
    }

    private boolean reasoned(QuestionType type) {
        return type == QuestionType.TRUE_FALSE && Objects.requireNonNullElse(content.reasoned(), old.reasoned());
    }

    private static boolean isOpen(QuestionType type) {
        return !type.isMarkedByKey();
    }

    /** A file that names fewer ways to write the same changes nothing; another reference answer is nobody’s key yet. */
    private List<Blank> blanks(boolean sameReference) {
        if (read.blanks().isEmpty()) {
            return sameReference ? old.blanks() : List.of();
        }
        return isTakenByOld(read.blanks()) ? old.blanks() : read.blanks();
    }

    private boolean isTakenByOld(List<Blank> blanks) {
        return blanks.size() == old.blanks().size()
                && IntStream.range(0, blanks.size()).allMatch(i -> blanks.get(i).answers().stream()
                        .allMatch(old.blanks().get(i)::takes));
    }

    private Option option(Option option) {
        return old.options().stream()
                .filter(known -> Stems.key(known.text().zh())
                        .equals(Stems.key(option.text().zh())))
                .findFirst()
                .map(known -> new Option(option.label(), known.text()))
                .orElse(option);
    }

    /** The key's own point is made anew when the key changed. */
    private List<QuestionDraft.Point> marking(
            QuestionType type, List<Blank> blanks, BigDecimal points, boolean sameReasons) {
        var sameTotal = points.compareTo(old.points()) == 0;
        if (reasoned(type)) {
            return old.reasoned() && read.markingPoints().isEmpty()
                    ? points(old.markingPoints())
                    : read.markingPoints();
        }
        if (type.isMarkedByKey() || !blanks.isEmpty()) {
            var sameKey = read.key().equals(old.key())
                    && (type != QuestionType.ORDERING || sameOrder())
                    && Objects.equals(read.truth(), old.truth())
                    && blanks.equals(old.blanks());
            return sameTotal && sameKey && type == old.type() && !old.reasoned()
                    ? points(old.markingPoints())
                    : List.of();
        }
        return sameTotal && sameReasons ? points(old.markingPoints()) : read.markingPoints();
    }

    private boolean sameOrder() {
        return read.options().stream()
                .map(this::option)
                .map(Option::text)
                .toList()
                .equals(old.options().stream().map(Option::text).toList());
    }

    private static List<QuestionDraft.Point> points(List<MarkingPoint> points) {
        return points.stream()
                .map(point -> new QuestionDraft.Point(
                        point.text(), point.points(), point.competency(), point.kind(), point.hint()))
                .toList();
    }

    private static @Nullable LocalizedText text(@Nullable LocalizedText read, @Nullable LocalizedText old) {
        return read == null || old == null ? read == null ? old : read : kept(read, old);
    }

    /** The same words keep their printing and their translation. */
    private static LocalizedText kept(LocalizedText read, LocalizedText old) {
        return Stems.key(read.zh()).equals(Stems.key(old.zh())) ? old : read;
    }
}
