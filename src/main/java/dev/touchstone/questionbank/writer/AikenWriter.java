package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Moodle's Aiken: a line for the question, lettered options, one right letter. True and false become two options. */
final class AikenWriter implements BankWriter {

    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

    private static final Carriage CARRIAGE = new Carriage()
            .leavesOut(Part.OPEN, Part.BLANKS, Part.STEPS, Part.MEASURED, Part.SEVERAL_KEYS, Part.MANY_OPTIONS)
            .drops(Part.SECTION, Part.POINTS, Part.REFERENCE, Part.ANALYSIS, Part.MARKING_POINTS)
            .drops(Part.POINT_COMPETENCY, Part.POINT_HINT, Part.COMPETENCY, Part.TRACK, Part.DIFFICULTY)
            .drops(Part.ENGLISH, Part.GUIDANCE, Part.RED_LINES, Part.REVIEW_BY, Part.CREDIT, Part.LINES, Part.REASON)
            .shows(Part.TYPE, question -> question.type() != QuestionType.SINGLE_CHOICE);

    @Override
    public Carriage carriage() {
        return CARRIAGE;
    }

    @Override
    public void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var question : questions) {
            text.append(Plain.line(question.stem())).append('\n');
            if (question.type() == QuestionType.TRUE_FALSE) {
                option(text, "A", words.say("questionbank.export.true"));
                option(text, "B", words.say("questionbank.export.false"));
                key(text, Boolean.TRUE.equals(question.truth()) ? "A" : "B");
            } else {
                for (var choice : Choices.of(question)) {
                    option(text, choice.letter(), BREAK.matcher(choice.text()).replaceAll(" "));
                }
                key(text, Choices.key(question));
            }
        }
        text.flush();
    }

    private static void option(Writer text, String letter, String words) throws IOException {
        text.append(letter).append(". ").append(words).append('\n');
    }

    private static void key(Writer text, String letter) throws IOException {
        text.append("ANSWER: ").append(letter).append("\n\n");
    }
}
