package dev.touchstone.questionbank.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word document as lines: paragraphs with their automatic numbers written out, tables row by row.
 *
 * @param pictures one for each sign of a picture in the text, in its order
 */
record WordText(String text, List<WordPicture> pictures) {

    static WordText read(byte[] content, ZipContent zip) {
        if (!zip.isWordDocument()) {
            throw ZipContent.refused("docx", "Zip without a Word document");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var pictures = new WordPictures(zip.images());
            var text = new WordLines(pictures, zip.boxes()).write(WordBody.elements(document));
            return new WordText(text, pictures.found());
        } catch (IOException | RuntimeException e) {
            throw ZipContent.refused("docx", "Word document cannot be opened: " + e.getMessage());
        }
    }
}
