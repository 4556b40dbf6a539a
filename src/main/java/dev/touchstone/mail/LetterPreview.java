package dev.touchstone.mail;

import dev.touchstone.mail.LetterPiece.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the words of one of our letters back out of its HTML: paragraphs, lines and buttons, nothing else. */
final class LetterPreview {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private LetterPreview() {}

    /** The pieces of the letter; those of its plain text when the document is not one of our letters. */
    static List<LetterPiece> of(String html, String text) {
        try {
            var cells = parse(html).getElementsByTagName("td");
            for (int i = 0; i < cells.getLength(); i++) {
                if (cells.item(i) instanceof Element cell
                        && cell.getAttribute("class").equals("letter")) {
                    return pieces(cell);
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException notOurs) {
            // Then its plain text tells the same.
        }
        return List.of(new LetterPiece(Kind.WORDS, text.strip().lines().toList(), ""));
    }

    private static Document parse(String html) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(html.replace(DOCTYPE, ""))));
    }

    private static List<LetterPiece> pieces(Element letter) {
        var found = new ArrayList<LetterPiece>();
        var paragraphs = letter.getElementsByTagName("p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            found.add(piece((Element) paragraphs.item(i)));
        }
        return found;
    }

    private static LetterPiece piece(Element paragraph) {
        if (paragraph.getElementsByTagName("a").item(0) instanceof Element link) {
            var href = link.getAttribute("href");
            return new LetterPiece(
                    Kind.BUTTON, List.of(link.getTextContent()), href.matches("https?://.*") ? href : "");
        }
        var kind = paragraph.getAttribute("class").equals("quiet") ? Kind.QUIET : Kind.WORDS;
        return new LetterPiece(kind, lines(paragraph), "");
    }

    private static List<String> lines(Element paragraph) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("br")) {
                lines.add(line.toString().strip());
                line.setLength(0);
            } else {
                line.append(node.getTextContent());
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
