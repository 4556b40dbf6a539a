package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word document as lines: paragraphs with their automatic numbers written out, tables row by row. */
final class WordText {

    private WordText() {}

    static String read(byte[] content, ZipContent zip) {
        if (!zip.isWordDocument()) {
            throw ZipContent.refused("docx", "Zip without a Word document");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new WordLines(zip.boxes()).write(document.getBodyElements());
        } catch (IOException | RuntimeException e) {
            throw ZipContent.refused("docx", "Word document cannot be opened: " + e.getMessage());
        }
    }
}
