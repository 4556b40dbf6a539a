package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Moodle's XML quiz format. Open questions are essays; reference answer and marking points are the graders' information. */
final class MoodleWriter implements BankWriter {

    private static final Carriage CARRIAGE = new Carriage()
            .leavesOut(Part.STEPS, Part.MEASURED)
            .drops(Part.FIELDS)
            .drops(Part.POINT_COMPETENCY, Part.POINT_HINT)
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
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("quiz");
            var writer = new MoodleElements(xml, words);
            for (var question : questions) {
                writer.write(question);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException("The quiz could not be written", broken);
        }
    }
}
