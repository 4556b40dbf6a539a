package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word document as lines: paragraphs with their automatic numbers written out, tables row by row. */
final class WordText {

    private static final long LARGEST_ENTRY = 64L * 1024 * 1024;
    private static final long MOST_ENTRIES = 500;

    private WordText() {}

    static boolean matches(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Bounds what any zip-based document may unfold to, for the whole process. */
    static void limitZip() {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    static String read(byte[] content) {
        limitZip();
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new WordLines().write(document.getBodyElements());
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "questionbank.import.error.docx",
                    "Word document cannot be opened: " + e.getMessage());
        }
    }
}
