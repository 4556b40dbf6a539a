package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, line by line as it is printed. */
final class PdfText {

    private static final String MAGIC = "%PDF-";
    private static final int MOST_PAGES = 1000;
    /** A document without so many letters is a picture. */
    private static final int FEWEST = 10;

    private PdfText() {}

    static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith(MAGIC);
    }

    /** Refuses UNUSABLE what is damaged, protected, a scan, or unfolds to more than is read. */
    static String read(byte[] content) {
        PdfBounds.check(content);
        try (var document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PdfBounds.check(document);
            return text(document);
        } catch (InvalidPasswordException locked) {
            throw ZipContent.refused("protected", "PDF has a password");
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ZipContent.refused("pdf", "PDF cannot be opened: " + e);
        }
    }

    private static String text(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw ZipContent.refused("unfolds", "PDF has " + document.getNumberOfPages() + " pages");
        }
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        var pages = new ArrayList<String>();
        var length = 0;
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
            length += pages.get(page - 1).length();
            if (length > BankReader.LONGEST) {
                throw BankReader.tooLong(length);
            }
        }
        var text = PdfPages.joined(pages);
        if (text.chars().filter(Character::isLetterOrDigit).limit(FEWEST).count() < FEWEST) {
            throw ZipContent.refused("pdfPicture", "PDF without text");
        }
        return text;
    }
}
