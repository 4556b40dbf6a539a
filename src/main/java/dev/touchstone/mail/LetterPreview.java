package dev.touchstone.mail;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Shows a letter inside our own pages, where inline styles and foreign markup have no place: reads the HTML as XML and
 * writes only paragraphs, line breaks and links anew, in the classes of the page.
 */
final class LetterPreview {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private LetterPreview() {}

    /** Safe markup of the letter's words; empty when the document is not one of our letters. */
    static Optional<String> of(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(html.replace(DOCTYPE, ""))));
            var cells = document.getElementsByTagName("td");
            for (int i = 0; i < cells.getLength(); i++) {
                if (cells.item(i) instanceof Element cell
                        && cell.getAttribute("class").equals("letter")) {
                    return Optional.of(inside(cell));
                }
            }
            return Optional.empty();
        } catch (ParserConfigurationException | SAXException | IOException notOurs) {
            return Optional.empty();
        }
    }

    /** A plain text as markup, its line ends kept. */
    static String plain(String text) {
        return "<p>" + Letterhead.escape(text.strip()).replace("\n", "<br>") + "</p>";
    }

    private static String inside(Node parent) {
        var out = new StringBuilder();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            out.append(node instanceof Element element ? element(element) : text(node));
        }
        return out.toString();
    }

    private static String element(Element element) {
        return switch (element.getTagName()) {
            case "br" -> "<br>";
            case "p" -> paragraph(element);
            case "a" -> link(element);
            default -> inside(element);
        };
    }

    private static String paragraph(Element element) {
        return "<p%s>%s</p>"
                .formatted(element.getAttribute("class").equals("quiet") ? " class=\"muted\"" : "", inside(element));
    }

    private static String link(Element element) {
        var href = element.getAttribute("href");
        return href.matches("https?://.*")
                ? "<a class=\"btn primary\" target=\"_blank\" rel=\"noopener\" href=\"%s\">%s</a>"
                        .formatted(Letterhead.escape(href), inside(element))
                : "<span class=\"btn\" aria-disabled=\"true\">%s</span>".formatted(inside(element));
    }

    private static String text(Node node) {
        return node.getNodeType() == Node.TEXT_NODE ? Letterhead.escape(node.getTextContent()) : "";
    }
}
