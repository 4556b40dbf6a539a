package dev.touchstone.questionbank.reader;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;

/** Reads a question bank from the bytes of a file; the content decides the format, never the name. */
public final class BankReader {

    /** Largest file that is read. */
    public static final int LARGEST = 32 * 1024 * 1024;

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
                    ? readLines("xlsx", SheetText.read(content))
                    : readLines("docx", WordText.read(content, zip));
        }
        Strangers.refuse(content);
        var text = Decoding.decode(content);
        if (text.isBlank()) {
            throw refused("empty", "File is blank");
        }
        return readText(text.replace("\r\n", "\n"));
    }

    /**
     * Reads text that was pasted.
     *
     * @throws RefusedException (UNUSABLE) when it is too long or XML that is no quiz
     */
    public BankDocument readText(String text) {
        if (text.length() > LONGEST) {
            throw tooLong(text.length());
        }
        if (MoodleXml.matches(text)) {
            return new BankDocument("moodle-xml", MoodleXml.read(text), List.of(), text);
        }
        if (MoodleXml.looksLikeXml(text)) {
            throw refused("xmlUnknown", "XML without a quiz element");
        }
        var json = JsonBank.read(text);
        if (json.isPresent()) {
            return new BankDocument("json", json.get(), List.of(), text);
        }
        if (Gift.matches(text)) {
            return new BankDocument("gift", Gift.read(text), List.of(), text);
        }
        if (Aiken.matches(text)) {
            return new BankDocument("aiken", Aiken.read(text), List.of(), text);
        }
        return HtmlText.matches(text) ? document("html", HtmlText.read(text)) : document("text", text);
    }

    private BankDocument readLines(String format, String text) {
        return text.length() > LONGEST ? readText(text) : document(format, text);
    }

    private static BankDocument document(String format, String text) {
        var found = ExamReader.read(text);
        return new BankDocument(format, found.questions(), found.defects(), text);
    }

    static RefusedException tooLong(int length) {
        return new RefusedException(
                Reason.UNUSABLE, "questionbank.import.error.tooLong", "Text has " + length + " characters", LONGEST);
    }

    private static RefusedException refused(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, "questionbank.import.error." + key, message);
    }
}
