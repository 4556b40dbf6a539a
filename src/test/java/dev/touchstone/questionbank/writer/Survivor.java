package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.reader.Answer;
import dev.touchstone.questionbank.reader.BankReader;
import dev.touchstone.questionbank.reader.QuestionForm;
import dev.touchstone.questionbank.reader.ReadQuestion;
import dev.touchstone.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a question survives a form: all fields that {@link Carriage} does not give up for it, each null otherwise. One is made of
 * what is written, one of what is read back; the two must be equal.
 */
record Survivor(
        QuestionForm type,
        @Nullable String section,
        @Nullable String points,
        String stem,
        List<String> options,
        @Nullable Object answer,
        @Nullable String analysis,
        List<String> markingPoints,
        @Nullable String competency,
        @Nullable String track,
        @Nullable Integer difficulty,
        @Nullable List<Blank> blanks,
        @Nullable String probes) {

    /** A paper's own heading, which is nobody's section. */
    private static final Pattern SECTION_OF_PAPER = Pattern.compile("[一二三四五六七八九十]+、.+（共.+）");

    /** What Aiken has for true and false. */
    private static final Map<Language, List<String>> JUDGED =
            Map.of(Language.ZH, List.of("A 正确", "B 错误"), Language.EN, List.of("A True", "B False"));

    /** The form's bytes. */
    static byte[] written(ExportForm form, List<QuestionVersion> questions, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            BankWriters.of(form).write(questions, new BundleWords(language), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static List<Survivor> readBack(byte[] file) {
        return new BankReader()
                .read(file, "bank").questions().stream().map(Survivor::of).toList();
    }

    /** What is to survive of those the form takes. */
    static List<Survivor> expected(ExportForm form, List<QuestionVersion> questions, Language language) {
        var carriage = BankWriters.of(form).carriage();
        return questions.stream()
                .filter(carriage::takes)
                .map(question -> of(form, question, carriage.losses(question), language))
                .toList();
    }

    private static Survivor of(ExportForm form, QuestionVersion question, List<Loss> losses, Language language) {
        var lost = losses.stream().map(Loss::part).toList();
        return new Survivor(
                type(form, question, losses),
                lost.contains(Part.SECTION) ? null : question.section(),
                lost.contains(Part.POINTS) ? null : Plain.number(question.points()),
                lost.contains(Part.LINES) ? Plain.line(question.stem()) : Plain.zh(question.stem()),
                question.type() == QuestionType.TRUE_FALSE && form == ExportForm.AIKEN
                        ? JUDGED.get(language)
                        : Choices.of(question).stream()
                                .map(choice -> choice.letter() + " " + choice.text())
                                .toList(),
                answer(form, question, losses),
                lost.contains(Part.ANALYSIS) || question.analysis() == null ? null : Plain.zh(question.analysis()),
                points(question, lost),
                lost.contains(Part.COMPETENCY) ? null : question.competency(),
                lost.contains(Part.TRACK) ? null : question.track().name(),
                lost.contains(Part.DIFFICULTY) ? null : question.difficulty(),
                lost.contains(Part.BLANKS) ? null : question.blanks(),
                lost.contains(Part.GUIDANCE) || question.guidance() == null ? null : Plain.zh(question.guidance()));
    }

    /** The same for a comparison: what is marked by accepted answers needs no points, and some forms promise none of them. */
    Survivor comparedWith(Survivor expected) {
        if (expected.blanks != null && expected.blanks.isEmpty()) {
            return this;
        }
        return new Survivor(
                type,
                section,
                points,
                stem,
                options,
                answer,
                analysis,
                List.of(),
                competency,
                track,
                difficulty,
                expected.blanks == null ? null : blanks,
                probes);
    }

    /** A type the form cannot tell comes back as the nearest it can. */
    private static QuestionForm type(ExportForm form, QuestionVersion question, List<Loss> losses) {
        if (losses.contains(new Loss(Part.TYPE, Fate.NOT_READ_BACK))) {
            if (question.type().isMarkedByKey()) {
                return QuestionForm.SINGLE_CHOICE;
            }
            return question.type() == QuestionType.ROLE_PLAY && (form.isPaper() || form == ExportForm.XLSX)
                    ? QuestionForm.SCENARIO
                    : QuestionForm.SHORT_ANSWER;
        }
        return question.type() == QuestionType.NUMERIC
                ? QuestionForm.NUMERICAL
                : QuestionForm.valueOf(question.type().name());
    }

    private static @Nullable Object answer(ExportForm form, QuestionVersion question, List<Loss> losses) {
        if (question.type() == QuestionType.TRUE_FALSE) {
            var truth = Boolean.TRUE.equals(question.truth());
            return losses.contains(new Loss(Part.TYPE, Fate.NOT_READ_BACK)) ? List.of(truth ? "A" : "B") : truth;
        }
        if (!question.blanks().isEmpty()) {
            var machine = form == ExportForm.GIFT || form == ExportForm.MOODLE_XML;
            return machine && MoodleParts.asked(question) != MoodleParts.Asked.ESSAY
                    ? question.blanks().get(0).answers().get(0)
                    : BlankWords.key(question.blanks());
        }
        if (question.type() == QuestionType.ORDERING) {
            return List.of(Choices.key(question).split(""));
        }
        return question.type().isMarkedByKey()
                ? List.copyOf(question.key())
                : question.referenceAnswer() == null ? null : Plain.zh(question.referenceAnswer());
    }

    private static List<String> points(QuestionVersion question, List<Part> lost) {
        var points = new ArrayList<String>();
        if (!question.isMarkedByKey() && !lost.contains(Part.MARKING_POINTS)) {
            question.markingPoints()
                    .forEach(point -> points.add(point.kind() + " " + Plain.line(point.text())
                            + (point.kind() == PointKind.CRITICAL ? "" : " " + Plain.number(point.points()))));
        }
        return points;
    }

    private static Survivor of(ReadQuestion question) {
        return new Survivor(
                isBlank(question) ? QuestionForm.NUMERICAL : question.type(),
                SECTION_OF_PAPER.matcher(String.valueOf(question.section())).matches() ? null : question.section(),
                question.points() == null ? null : Plain.number(question.points()),
                question.stem(),
                question.options().stream()
                        .map(option -> option.label() + " " + option.text())
                        .toList(),
                answer(question.answer()),
                question.analysis(),
                question.markingPoints().stream()
                        .map(point -> point.kind() + " " + point.text()
                                + (point.points() == null
                                        ? ""
                                        : " " + Plain.number(Objects.requireNonNull(point.points()))))
                        .toList(),
                question.filing().competency(),
                question.filing().track(),
                question.filing().difficulty(),
                question.blanks().stream()
                        .map(blank -> new Blank(blank.answers(), blank.tolerance(), blank.unit()))
                        .toList(),
                question.probes());
    }

    private static boolean isBlank(ReadQuestion question) {
        return question.type() == QuestionForm.FILL_BLANK || !question.blanks().isEmpty();
    }

    private static @Nullable Object answer(@Nullable Answer answer) {
        if (answer instanceof Answer.Labels labels) {
            return labels.labels();
        }
        return answer instanceof Answer.Judgement judgement
                ? (Object) judgement.value()
                : answer instanceof Answer.Text text ? text.text() : null;
    }
}
