package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The elements of a Moodle quiz, a question at a time. */
final class MoodleElements {

    private static final String RIGHT = "100";

    private final XMLStreamWriter xml;
    private final Words words;
    private @Nullable String category;

    MoodleElements(XMLStreamWriter xml, Words words) {
        this.xml = xml;
        this.words = words;
    }

    void write(QuestionVersion question) throws XMLStreamException {
        category(MoodleParts.category(question));
        open("question", "type", type(question));
        text("name", question.number(), false);
        text("questiontext", Plain.zh(question.stem()), true);
        text("generalfeedback", feedback(question), true);
        element("defaultgrade", Plain.number(question.points()));
        element("idnumber", question.number());
        answers(question);
        tags(question);
        close();
    }

    private void category(String path) throws XMLStreamException {
        if (!path.equals(category)) {
            category = path;
            open("question", "type", "category");
            text("category", path, false);
            close();
        }
    }

    private static String type(QuestionVersion question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> "multichoice";
            case TRUE_FALSE -> "truefalse";
            default ->
                switch (MoodleParts.asked(question)) {
                    case NUMBER -> "numerical";
                    case WORDS -> "shortanswer";
                    case ESSAY -> "essay";
                };
        };
    }

    /** Who marks an essay reads the marking points elsewhere; what a machine marks has no other place for them. */
    private String feedback(QuestionVersion question) {
        var machine = MoodleParts.asked(question) != MoodleParts.Asked.ESSAY;
        return Notes.none()
                .with("", Plain.zh(question.analysis()))
                .with(words.say("questionbank.export.marking"), machine ? Notes.marking(question, words) : "")
                .text();
    }

    private void answers(QuestionVersion question) throws XMLStreamException {
        switch (type(question)) {
            case "multichoice" -> choices(question);
            case "truefalse" -> judgement(Boolean.TRUE.equals(question.truth()));
            case "essay" -> essay(question);
            default -> accepted(question.blanks().get(0));
        }
    }

    /** When several are right, a wrong one costs all. */
    private void choices(QuestionVersion question) throws XMLStreamException {
        var several = question.type() == QuestionType.MULTIPLE_CHOICE;
        var choices = Choices.of(question);
        var share = MoodleParts.share(
                Math.max(1, choices.stream().filter(Choices.Choice::right).count()));
        element("single", String.valueOf(!several));
        element("shuffleanswers", "false");
        element("answernumbering", "ABCD");
        for (var choice : choices) {
            answer(choice.right() ? share : several ? "-100" : "0", choice.text(), true);
        }
    }

    private void accepted(Blank blank) throws XMLStreamException {
        for (var answer : blank.answers()) {
            open("answer", "fraction", RIGHT);
            xml.writeAttribute("format", "plain_text");
            element("text", Plain.of(answer));
            if (blank.takesNumbers()) {
                element("tolerance", Plain.number(blank.tolerance()));
            }
            close();
        }
    }

    private void judgement(boolean truth) throws XMLStreamException {
        answer(truth ? RIGHT : "0", "true", false);
        answer(truth ? "0" : RIGHT, "false", false);
    }

    private void essay(QuestionVersion question) throws XMLStreamException {
        element("responseformat", "plain");
        text(
                "graderinfo",
                Notes.none()
                        .with("", MoodleParts.forGraders(question))
                        .with(words.say("questionbank.export.marking"), Notes.marking(question, words))
                        .text(),
                true);
    }

    private void answer(String fraction, String text, boolean plain) throws XMLStreamException {
        open("answer", "fraction", fraction);
        if (plain) {
            xml.writeAttribute("format", "plain_text");
        }
        element("text", text);
        close();
    }

    private void tags(QuestionVersion question) throws XMLStreamException {
        xml.writeStartElement("tags");
        for (var tag : MoodleParts.tags(question, words)) {
            text("tag", tag, false);
        }
        close();
    }

    /** An element that holds its words in a {@code text}. */
    private void text(String name, String words, boolean plain) throws XMLStreamException {
        xml.writeStartElement(name);
        if (plain) {
            xml.writeAttribute("format", "plain_text");
        }
        element("text", words);
        close();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void open(String name, String attribute, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, value);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
