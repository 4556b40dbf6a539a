package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;

/** Reads a question bank from the bytes of a file; the content decides the format, never the name. */
public final class BankReader {

    /** Largest file that is read, by page, interface and command line alike: as spring.servlet.multipart.max-file-size says. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Most characters that are read: some ten thousand long questions. */
    static final int LONGEST = 4_000_000;

    /**
     * Reads a file.
     *
     * @param content the file
     * @param fileName for messages only
     * @throws RefusedException (UNUSABLE) when it is empty, too large, not a text or document, or damaged
     */
    public BankDocument read(byte[] content, String fileName) {
        return read(content, fileName, ReadAs.DETECTED);
    }

    /** The same with what a person says about the file; refuses UNUSABLE also what cannot be read that way. */
    public BankDocument read(byte[] content, String fileName, ReadAs as) {
        return read(content, fileName, as, ReadingProgress.UNHEARD);
    }

    /** The same for somebody who wants to hear how far it is. */
    public BankDocument read(byte[] content, String fileName, ReadAs as, ReadingProgress progress) {
        progress.at(ReadingPhase.OPENING, 0, 0, 0);
        if (content.length == 0) {
            throw refused("empty", "File " + fileName.length() + " characters long in name is empty");
        }
        if (content.length > LARGEST) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "questionbank.import.error.tooLarge",
                    "File has " + content.length + " bytes",
                    LARGEST / 1024 / 1024);
        }
        if (ZipContent.isZip(content)) {
            var zip = ZipContent.of(content);
            return zip.isWorkbook()
                    ? workbook(SheetText.read(content), as, progress)
                    : word(WordText.read(content, zip), as, progress);
        }
        if (PdfText.isPdf(content)) {
            return PicturesLeftOut.noted(extracted(BankFormat.PDF, PdfText.read(content), as, progress));
        }
        Strangers.refuse(content);
        var text = Decoding.decode(content);
        if (text.isBlank()) {
            throw refused("empty", "File is blank");
        }
        return readText(text.replace("\r\n", "\n"), as, progress);
    }

    /**
     * Reads text that was pasted.
     *
     * @throws RefusedException (UNUSABLE) when it is too long or XML that is no quiz
     */
    public BankDocument readText(String text) {
        return readText(text, ReadAs.DETECTED, ReadingProgress.UNHEARD);
    }

    private static BankDocument readText(String text, ReadAs as, ReadingProgress progress) {
        var format = as.format() == null ? TextForms.detect(bounded(text)) : as.format();
        return PicturesLeftOut.noted(TextForms.read(format, bounded(text), as, progress));
    }

    private static BankDocument word(WordText word, ReadAs as, ReadingProgress progress) {
        return QuestionPictures.placed(extracted(BankFormat.DOCX, word.text(), as, progress), word.pictures());
    }

    /** Text out of a document; a person may know that it is no paper. */
    private static BankDocument extracted(BankFormat format, String text, ReadAs as, ReadingProgress progress) {
        var read = as.format() == null ? format : as.format();
        return TextForms.read(read, bounded(text), as, progress);
    }

    private static BankDocument workbook(Workbook book, ReadAs as, ReadingProgress progress) {
        var text = bounded(book.text());
        var sheet = Grid.sheet(text);
        var columns = GridReader.shown(sheet, as.columns());
        var found = as.columns().isEmpty()
                        && as.format() != BankFormat.CSV
                        && !book.isQuestions()
                        && !UnknownColumns.are(sheet)
                ? ExamReader.read(text, progress)
                : GridReader.read(book, as.columns(), progress);
        found.defects().addAll(UnknownColumns.unread(sheet, columns));
        return new BankDocument(BankFormat.XLSX, found.questions(), found.defects(), text, columns);
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw tooLong(text.length());
        }
        return text;
    }

    static RefusedException tooLong(int length) {
        return new RefusedException(
                Reason.UNUSABLE, "questionbank.import.error.tooLong", "Text has " + length + " characters", LONGEST);
    }

    static RefusedException refused(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, "questionbank.import.error." + key, message);
    }
}
