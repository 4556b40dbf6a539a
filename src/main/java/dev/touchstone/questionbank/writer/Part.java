package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question may have that a form may lose. */
public enum Part {
    /** Is marked by a person. */
    OPEN(question -> !question.isMarkedByKey()),
    /** Has accepted answers instead of options. */
    BLANKS(question -> !question.blanks().isEmpty()),
    /** Its key is an order. */
    STEPS(question -> question.type() == QuestionType.ORDERING),
    /** Is measured by machine. */
    MEASURED(question -> question.task().isMeasured()),
    /** Is answered field by field. */
    FIELDS(question -> !question.task().fields().isEmpty()),
    /** Several options are right. */
    SEVERAL_KEYS(question -> question.key().size() > 1),
    /** Has more options than a row of letters. */
    MANY_OPTIONS(question -> question.options().size() > Part.LETTERS),
    /** Has a text longer than a cell of a workbook. */
    LONG_TEXT(Part::isLong),
    KEY(QuestionVersion::hasKey),
    TYPE(question -> true),
    /** Asks for the reason of a judgement. */
    REASON(QuestionVersion::reasoned),
    SECTION(question -> question.section() != null),
    POINTS(question -> true),
    REFERENCE(question -> question.referenceAnswer() != null),
    ANALYSIS(question -> question.analysis() != null),
    MARKING_POINTS(Part::hasPointsOfItsOwn),
    /** A marking point probes something else than its question. */
    POINT_COMPETENCY(question -> question.markingPoints().stream()
            .anyMatch(point -> !point.competency().equals(question.competency()))),
    POINT_HINT(question -> question.markingPoints().stream().anyMatch(point -> point.hint() != null)),
    COMPETENCY(question -> true),
    TRACK(question -> true),
    DIFFICULTY(question -> true),
    ENGLISH(question -> texts(question).anyMatch(text -> text.en() != null)),
    GUIDANCE(question -> question.guidance() != null),
    RED_LINES(question -> question.redLines() != null),
    REVIEW_BY(question -> question.reviewBy() != null),
    /** A multiple choice, or several blanks, count otherwise than usual. */
    CREDIT(question -> question.creditTold() != null && question.credit() != CreditScheme.USUAL),
    /** Kept beside the question; no form has a place for it. */
    PICTURES(question -> false),
    /** Line ends within the question or an option. */
    LINES(question -> Stream.concat(
                    Stream.of(question.stem()), question.options().stream().map(Option::text))
            .anyMatch(text -> text.zh().strip().contains("\n")));

    /** A to J: what readers of tables know. */
    static final int LETTERS = 10;

    /** Characters a cell of a workbook holds at most. */
    static final int CELL = 32_767;

    private final Predicate<QuestionVersion> present;

    Part(Predicate<QuestionVersion> present) {
        this.present = present;
    }

    /** Whether the question has it. */
    boolean in(QuestionVersion question) {
        return present.test(question);
    }

    /** Others than the one AUTO ticks, which every question marked by its key gets anew. */
    private static boolean hasPointsOfItsOwn(QuestionVersion question) {
        var points = question.markingPoints();
        return question.isMarkedByKey()
                ? points.size() != 1
                        || points.get(0).kind() != PointKind.EXPECTED
                        || points.get(0).points().compareTo(question.points()) != 0
                : !points.isEmpty();
    }

    private static boolean isLong(QuestionVersion question) {
        return texts(question)
                        .anyMatch(text -> text.zh().length() > CELL
                                || text.en() != null && text.en().length() > CELL)
                || question.markingPoints().stream()
                                .mapToInt(point -> point.text().zh().length() + 30)
                                .sum()
                        > CELL;
    }

    private static Stream<LocalizedText> texts(QuestionVersion question) {
        var points = question.markingPoints().stream().filter(point -> !question.isMarkedByKey());
        return Stream.of(
                        Stream.of(
                                question.stem(),
                                question.referenceAnswer(),
                                question.analysis(),
                                question.guidance(),
                                question.redLines()),
                        question.options().stream().map(Option::text),
                        points.flatMap(Part::texts))
                .<@Nullable LocalizedText>flatMap(all -> all)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private static Stream<@Nullable LocalizedText> texts(MarkingPoint point) {
        return Stream.of(point.text(), point.hint());
    }
}
