package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Moodle's XML quiz format, read as a stream; no document type, no external entity. */
final class MoodleXml {

    private static final Pattern ROOT =
            Pattern.compile("^\\s*(?:<\\?xml[^>]{0,200}\\?>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<quiz\\b", Pattern.DOTALL);
    private static final Pattern ANY_XML =
            Pattern.compile("^\\s*(?:<\\?xml|<!DOCTYPE\\s+(?!html))", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 64;

    private MoodleXml() {}

    static boolean matches(String text) {
        return ROOT.matcher(text).lookingAt();
    }

    /** True for XML of any kind, which is never read as prose. */
    static boolean looksLikeXml(String text) {
        return ANY_XML.matcher(text).lookingAt();
    }

    static List<ReadQuestion> read(String text, ReadingProgress progress) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text.strip()));
            try {
                return questions(reader, text.length(), progress);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "questionbank.import.error.xml",
                    "XML is not well-formed or uses entities: " + e.getMessage(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static List<ReadQuestion> questions(XMLStreamReader reader, int length, ReadingProgress progress)
            throws XMLStreamException {
        var questions = new ArrayList<ReadQuestion>();
        var path = new ArrayList<String>();
        var section = new AtomicReference<@Nullable String>();
        var item = new MoodleItem("", null, 0);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(reader.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw new XMLStreamException("nested deeper than " + DEEPEST, reader.getLocation());
                    }
                    if (path.size() == 2) {
                        item = new MoodleItem(attribute(reader, "type"), section.get(), offset(reader));
                    } else {
                        item.open(path, attribute(reader, "fraction"), attribute(reader, "format"));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> item.text(path, reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (path.size() == 2) {
                        item.category().ifPresent(name -> section.set(Structured.category(name)));
                        item.finish(offset(reader)).ifPresent(questions::add);
                        progress.at(ReadingPhase.ASKING, offset(reader), length, questions.size());
                    }
                    path.remove(path.size() - 1);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entity", reader.getLocation());
                default -> {}
            }
        }
        return questions;
    }

    private static int offset(XMLStreamReader reader) {
        return reader.getLocation().getCharacterOffset();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
