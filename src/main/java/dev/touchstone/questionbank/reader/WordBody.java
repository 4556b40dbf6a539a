package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** The paragraphs and tables of a Word document, those inside content controls among them. */
final class WordBody {

    private static final int DEEPEST = 20;

    private final XWPFDocument document;
    private final List<IBodyElement> elements = new ArrayList<>();

    private WordBody(XWPFDocument document) {
        this.document = document;
    }

    static List<IBodyElement> elements(XWPFDocument document) {
        var body = new WordBody(document);
        var control = 0;
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFSDT) {
                body.inside(document.getDocument().getBody().getSdtArray(control++), 0);
            } else {
                body.elements.add(element);
            }
        }
        return body.elements;
    }

    private void inside(CTSdtBlock control, int depth) {
        if (control.getSdtContent() == null || depth > DEEPEST) {
            return;
        }
        try (var cursor = control.getSdtContent().newCursor()) {
            for (var more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                element(cursor.getObject(), depth);
            }
        }
    }

    private void element(XmlObject element, int depth) {
        if (element instanceof CTP paragraph) {
            elements.add(new XWPFParagraph(paragraph, document));
        } else if (element instanceof CTTbl table) {
            elements.add(new XWPFTable(table, document));
        } else if (element instanceof CTSdtBlock control) {
            inside(control, depth + 1);
        }
    }
}
