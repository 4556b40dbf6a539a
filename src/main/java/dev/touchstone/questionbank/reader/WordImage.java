package dev.touchstone.questionbank.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;

/** What the mark-up of a Word document says of one image: the newer form (DrawingML) and that of old programs (VML). */
final class WordImage {

    private static final String IMAGES = "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main'; "
            + "declare namespace v='urn:schemas-microsoft-com:vml'; .//a:blip | .//v:imagedata";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<QName> REFERENCES =
            List.of(new QName(RELATIONS, "embed"), new QName(RELATIONS, "id"), new QName(RELATIONS, "pict"));

    /** A text box is written for itself, and a fallback repeats for old programs what stands beside it. */
    private static final Set<String> ELSEWHERE = Set.of("txbxContent", "Fallback");

    private static final List<String> SIDES = List.of("l", "t", "r", "b");

    private WordImage() {}

    /** Those within an element, in printed order. */
    static List<XmlObject> of(XmlObject element) {
        return Arrays.stream(element.selectPath(IMAGES))
                .filter(image -> !isElsewhere(image))
                .toList();
    }

    /** The id of the relation to its file; null when the document only links to it. */
    static @Nullable String reference(XmlObject image) {
        try (var cursor = image.newCursor()) {
            return REFERENCES.stream()
                    .map(cursor::getAttributeText)
                    .filter(id -> id != null && !id.isBlank())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whether a side is cut off. */
    static boolean isCropped(XmlObject image) {
        try (var cursor = image.newCursor()) {
            while (cursor.toNextSibling()) {
                if (cursor.getName().getLocalPart().equals("srcRect")) {
                    return SIDES.stream()
                            .map(side -> cursor.getAttributeText(new QName(side)))
                            .anyMatch(cut -> cut != null && !cut.equals("0"));
                }
            }
            return false;
        }
    }

    /** The alternative text beside the drawing it is in; null when there is none. */
    static @Nullable String description(XmlObject image) {
        try (var cursor = image.newCursor()) {
            while (cursor.toParent() && !cursor.isStartdoc()) {
                if (Set.of("inline", "anchor").contains(cursor.getName().getLocalPart())) {
                    return properties(cursor);
                }
            }
            return null;
        }
    }

    private static @Nullable String properties(XmlCursor drawing) {
        for (var more = drawing.toFirstChild(); more; more = drawing.toNextSibling()) {
            if (drawing.getName().getLocalPart().equals("docPr")) {
                return drawing.getAttributeText(new QName("descr"));
            }
        }
        return null;
    }

    private static boolean isElsewhere(XmlObject image) {
        try (var cursor = image.newCursor()) {
            while (cursor.toParent() && !cursor.isStartdoc()) {
                if (ELSEWHERE.contains(cursor.getName().getLocalPart())) {
                    return true;
                }
            }
            return false;
        }
    }
}
