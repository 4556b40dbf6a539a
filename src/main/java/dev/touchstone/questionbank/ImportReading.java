package dev.touchstone.questionbank;

import dev.touchstone.questionbank.reader.Answer;
import dev.touchstone.questionbank.reader.BankDocument;
import dev.touchstone.questionbank.reader.Defect;
import dev.touchstone.questionbank.reader.QuestionForm;
import dev.touchstone.questionbank.reader.ReadMarkingPoint;
import dev.touchstone.questionbank.reader.ReadOption;
import dev.touchstone.questionbank.reader.ReadQuestion;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes over what the reader found. */
final class ImportReading {

    private static final int LONGEST_SOURCE = 20_000;
    private static final int LONGEST_LISTED = 300;

    private ImportReading() {}

    static ImportContent content(BankDocument document, ReadQuestion question, ImportPictures.Taken taken) {
        return ImportScript.simplified(document, printed(document, question, taken));
    }

    private static ImportContent printed(BankDocument document, ReadQuestion question, ImportPictures.Taken taken) {
        return new ImportContent(
                question.ordinal(),
                clean(question.section()),
                question.blanks().isEmpty() ? type(question.type()) : QuestionType.NUMERIC,
                question.points(),
                question.filing().competency(),
                plain(question.stem()),
                options(question),
                question.type() == QuestionForm.ORDERING ? Set.of() : key(question.answer()),
                question.answer() instanceof Answer.Judgement judgement ? judgement.value() : null,
                question.answer() instanceof Answer.Text text
                                && question.blanks().isEmpty()
                        ? clean(text.text())
                        : null,
                clean(question.analysis()),
                points(question.markingPoints(), question.filing().competency() != null),
                remarks(question, taken),
                source(document, question),
                keySource(document, question),
                null,
                null,
                question.filing().track() == null
                        ? null
                        : Track.valueOf(question.filing().track()),
                question.filing().difficulty(),
                blanks(question),
                taken.pictures(),
                null,
                clean(question.probes()));
    }

    /** A question of our own form; only its Chinese texts are looked through. */
    static ImportContent content(NumberedDraft numbered) {
        var draft = numbered.draft();
        return new ImportContent(
                null,
                draft.section(),
                draft.type(),
                draft.points(),
                draft.competency(),
                draft.stem().zh(),
                draft.options().stream()
                        .map(option -> new ImportContent.Choice(
                                option.label(), option.text().zh()))
                        .toList(),
                draft.key(),
                draft.truth(),
                chinese(draft.referenceAnswer()),
                chinese(draft.analysis()),
                draft.isMarkedByKey() ? List.of() : points(draft),
                List.of(),
                numbered.number(),
                null,
                draft,
                draft.credit(),
                draft.track(),
                draft.difficulty(),
                draft.blanks(),
                List.of(),
                draft.reasoned(),
                chinese(draft.guidance()));
    }

    private static List<ImportContent.Point> points(QuestionDraft draft) {
        return draft.markingPoints().stream()
                .map(point ->
                        new ImportContent.Point(point.text().zh(), point.points(), point.competency(), point.kind()))
                .toList();
    }

    private static @Nullable String chinese(@Nullable LocalizedText text) {
        return text == null ? null : text.zh();
    }

    static List<Remark> remarks(List<Defect> defects) {
        return defects.stream()
                .map(defect -> new Remark(
                        defect.messageKey(),
                        defect.arguments(),
                        Remark.Severity.valueOf(defect.severity().name())))
                .toList();
    }

    /** A key that does not tell which gap takes what is a doubt, as it would be marked by a person. */
    private static List<Remark> remarks(ReadQuestion question, ImportPictures.Taken taken) {
        var remarks = new ArrayList<>(remarks(doubts(question)));
        remarks.addAll(taken.remarks());
        if (question.type() == QuestionForm.FILL_BLANK
                && question.answer() != null
                && question.blanks().isEmpty()) {
            remarks.add(Remark.doubt("questionbank.import.remark.blanks"));
        }
        if (question.type() == QuestionForm.ORDERING && !ordersAll(question)) {
            remarks.add(Remark.doubt("questionbank.import.remark.steps"));
        }
        return remarks;
    }

    private static List<Blank> blanks(ReadQuestion question) {
        return question.blanks().stream()
                .map(blank -> new Blank(
                        blank.answers().stream().map(ImportReading::plain).toList(), blank.tolerance(), blank.unit()))
                .toList();
    }

    private static QuestionType type(QuestionForm form) {
        return switch (form) {
            case SINGLE_CHOICE -> QuestionType.SINGLE_CHOICE;
            case MULTIPLE_CHOICE -> QuestionType.MULTIPLE_CHOICE;
            case TRUE_FALSE -> QuestionType.TRUE_FALSE;
            case FILL_BLANK, NUMERICAL -> QuestionType.NUMERIC;
            case ORDERING -> QuestionType.ORDERING;
            case SHORT_ANSWER, MATCHING, TYPING ->
                QuestionType.SHORT_ANSWER; // what a paper prints of a typing test lacks its speeds
            case CASE_ANALYSIS -> QuestionType.CASE_ANALYSIS;
            case SCENARIO -> QuestionType.SCENARIO;
            case TRANSLATION -> QuestionType.TRANSLATION;
            case DISCUSSION -> QuestionType.DISCUSSION;
            case INTERVIEW -> QuestionType.INTERVIEW;
        };
    }

    /** Steps stand in the order of their key from now on. */
    private static List<ImportContent.Choice> options(ReadQuestion question) {
        var printed = question.options().stream()
                .map(option -> new ImportContent.Choice(option.label(), plain(option.text())))
                .toList();
        return question.answer() instanceof Answer.Labels labels
                        && question.type() == QuestionForm.ORDERING
                        && ordersAll(question)
                ? lettered(printed, labels.labels())
                : printed;
    }

    private static boolean ordersAll(ReadQuestion question) {
        return question.answer() instanceof Answer.Labels labels
                && labels.labels().size() == question.options().size()
                && Set.copyOf(labels.labels())
                        .equals(question.options().stream()
                                .map(ReadOption::label)
                                .collect(Collectors.toSet()));
    }

    private static List<ImportContent.Choice> lettered(List<ImportContent.Choice> printed, List<String> order) {
        var labels = printed.stream().map(ImportContent.Choice::label).toList();
        return IntStream.range(0, labels.size())
                .mapToObj(place -> new ImportContent.Choice(
                        labels.get(place),
                        printed.get(labels.indexOf(order.get(place))).text()))
                .toList();
    }

    private static Set<String> key(@Nullable Answer answer) {
        return answer instanceof Answer.Labels labels ? new TreeSet<>(labels.labels()) : Set.of();
    }

    private static List<Defect> doubts(ReadQuestion question) {
        return Stream.concat(question.defects().stream(), question.filing().unknown().stream())
                .toList();
    }

    /** @param filed whether the file itself says what the question probes; then nothing is guessed from words */
    private static List<ImportContent.Point> points(List<ReadMarkingPoint> points, boolean filed) {
        return points.stream()
                .map(point -> new ImportContent.Point(
                        plain(point.text()),
                        point.points(),
                        filed ? null : point.competency(),
                        PointKind.valueOf(point.kind().name())))
                .toList();
    }

    private static String source(BankDocument document, ReadQuestion question) {
        var source = plain(document.sourceOf(question));
        return source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
    }

    private static @Nullable String keySource(BankDocument document, ReadQuestion question) {
        var listed = question.keyPassage() == null ? null : clean(document.text(question.keyPassage()));
        return listed == null || listed.length() <= LONGEST_LISTED ? listed : listed.substring(0, LONGEST_LISTED);
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : plain(text);
    }

    /** PostgreSQL keeps no NUL. */
    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
