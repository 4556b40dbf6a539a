package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Moodle's GIFT. Open questions are essays; what graders are told is their feedback. */
final class GiftWriter implements BankWriter {

    private static final Pattern SIGNS = Pattern.compile("[\\\\~=#{}:]");

    private static final Carriage CARRIAGE = new Carriage()
            .leavesOut(Part.STEPS, Part.MEASURED)
            .drops(Part.FIELDS)
            .drops(Part.POINTS, Part.POINT_COMPETENCY, Part.POINT_HINT)
            .drops(Part.ENGLISH, Part.GUIDANCE, Part.RED_LINES, Part.REVIEW_BY, Part.CREDIT, Part.REASON)
            .drops(Part.REFERENCE, QuestionVersion::isMarkedByKey)
            .shows(Part.BLANKS, MoodleParts::losesBlanks)
            .shows(Part.TYPE, MoodleParts::changesType)
            .shows(Part.COMPETENCY, Part.TRACK, Part.DIFFICULTY);

    @Override
    public Carriage carriage() {
        return CARRIAGE;
    }

    @Override
    public void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String before = null;
        for (var question : questions) {
            text.append(category(question, before));
            before = MoodleParts.category(question);
            text.append(tags(question, words))
                    .append("::")
                    .append(escaped(question.number()))
                    .append("::[plain]")
                    .append(escaped(Plain.zh(question.stem())))
                    .append(" {")
                    .append(answers(question))
                    .append(feedback(question, words))
                    .append("}\n\n");
        }
        text.flush();
    }

    private static String category(QuestionVersion question, @Nullable String before) {
        var category = MoodleParts.category(question);
        return category.equals(before) ? "" : "$CATEGORY: " + category + "\n\n";
    }

    private static String tags(QuestionVersion question, Words words) {
        return MoodleParts.tags(question, words).stream()
                .map(tag -> " [tag:" + tag + "]")
                .collect(Collectors.joining("", "// [id:" + question.number() + "]", "\n"));
    }

    private static String answers(QuestionVersion question) {
        if (question.type() == QuestionType.TRUE_FALSE) {
            return Boolean.TRUE.equals(question.truth()) ? "TRUE" : "FALSE";
        }
        if (question.type().isMarkedByKey()) {
            return choices(Choices.of(question), question.type() == QuestionType.MULTIPLE_CHOICE);
        }
        return switch (MoodleParts.asked(question)) {
            case NUMBER -> "#" + accepted(question.blanks().get(0));
            case WORDS -> accepted(question.blanks().get(0));
            case ESSAY -> "";
        };
    }

    /** A tolerance stands behind its number. */
    private static String accepted(Blank blank) {
        var tolerance = blank.tolerance().signum() == 0 ? "" : ":" + Plain.number(blank.tolerance());
        return blank.answers().stream()
                .map(answer -> "=" + (answer.startsWith("%") ? "%100%" : "") + escaped(Plain.of(answer)) + tolerance)
                .collect(Collectors.joining(" "));
    }

    /** When several are right, a wrong one costs all. */
    private static String choices(List<Choices.Choice> choices, boolean several) {
        var share = MoodleParts.share(
                Math.max(1, choices.stream().filter(Choices.Choice::right).count()));
        return choices.stream()
                .map(choice -> several
                        ? "~%" + (choice.right() ? share : "-100") + "%" + escaped(choice.text())
                        : single(choice))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** A text that begins like a weight needs one before it. */
    private static String single(Choices.Choice choice) {
        var weight = choice.text().startsWith("%") ? choice.right() ? "%100%" : "%0%" : "";
        return (choice.right() ? "=" : "~") + weight + escaped(choice.text());
    }

    /** The explanation stands there by nature, the rest behind its label. */
    private static String feedback(QuestionVersion question, Words words) {
        var text = Notes.none()
                .with("", Plain.zh(question.analysis()))
                .with(words.say("questionbank.export.reference"), MoodleParts.forGraders(question))
                .with(words.say("questionbank.export.marking"), Notes.marking(question, words))
                .text();
        return text.isEmpty() ? "" : "####" + escaped(text);
    }

    private static String escaped(String text) {
        return SIGNS.matcher(text)
                .replaceAll(sign -> "\\\\" + (sign.group().equals("\\") ? "\\\\" : sign.group()))
                .replace("\n", "\\n");
    }
}
