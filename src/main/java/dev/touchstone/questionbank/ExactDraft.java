package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question of a file of our own form: what the preview shows and lets people change, with all the rest as the file has it. A text
 * that was changed loses its translation.
 */
final class ExactDraft {

    private final QuestionDraft file;
    private final QuestionDraft shown;
    private final Predicate<String> known;

    private ExactDraft(QuestionDraft file, QuestionDraft shown, Predicate<String> known) {
        this.file = file;
        this.shown = shown;
        this.known = known;
    }

    /**
     * The two together.
     *
     * @param file as it was read
     * @param shown as it stands in the preview
     * @param known whether there is such a competency
     */
    static QuestionDraft of(QuestionDraft file, QuestionDraft shown, Predicate<String> known) {
        return new ExactDraft(file, shown, known).draft();
    }

    private QuestionDraft draft() {
        return new QuestionDraft(
                shown.type(),
                shown.track(),
                shown.difficulty(),
                shown.points(),
                shown.competency(),
                shown.section(),
                kept(shown.stem(), file.stem()),
                options(),
                shown.key(),
                shown.truth(),
                text(shown.referenceAnswer(), file.referenceAnswer()),
                text(shown.analysis(), file.analysis()),
                text(shown.guidance(), file.guidance()),
                file.redLines(),
                file.reviewBy(),
                points(),
                shown.credit(),
                shown.blanks(),
                shown.reasoned(),
                file.task());
    }

    private List<Option> options() {
        var options = new ArrayList<Option>();
        for (var option : shown.options()) {
            options.add(file.options().stream()
                    .filter(other -> other.text().zh().equals(option.text().zh()))
                    .findFirst()
                    .map(other -> new Option(option.label(), other.text()))
                    .orElse(option));
        }
        return options;
    }

    /** Those of a key as the file has them while the key is the same; else each with its translation and hint. */
    private List<QuestionDraft.Point> points() {
        if (shown.isMarkedByKey()) {
            return sameKey()
                            && file.markingPoints().stream()
                                    .map(QuestionDraft.Point::competency)
                                    .allMatch(known)
                    ? file.markingPoints()
                    : List.of();
        }
        var left = new ArrayList<>(file.markingPoints());
        var points = new ArrayList<QuestionDraft.Point>();
        for (var point : shown.markingPoints()) {
            var same = left.stream()
                    .filter(other -> other.text().zh().equals(point.text().zh()))
                    .findFirst();
            same.ifPresent(left::remove);
            points.add(same.map(other -> new QuestionDraft.Point(
                            other.text(), point.points(), point.competency(), point.kind(), other.hint()))
                    .orElse(point));
        }
        return points;
    }

    private boolean sameKey() {
        return shown.type() == file.type()
                && shown.key().equals(file.key())
                && (shown.type() != QuestionType.ORDERING || options().equals(file.options()))
                && Objects.equals(shown.truth(), file.truth())
                && shown.blanks().equals(file.blanks())
                && shown.points().compareTo(file.points()) == 0;
    }

    private static @Nullable LocalizedText text(@Nullable LocalizedText shown, @Nullable LocalizedText file) {
        return shown == null || file == null ? shown : kept(shown, file);
    }

    private static LocalizedText kept(LocalizedText shown, LocalizedText file) {
        return shown.zh().equals(file.zh()) ? file : shown;
    }
}
