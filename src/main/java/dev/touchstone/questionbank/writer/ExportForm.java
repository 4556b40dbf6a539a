package dev.touchstone.questionbank.writer;

/** The forms in which the bank is handed out, the most complete first. */
public enum ExportForm {
    JSON("json", "application/json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A paper with key, explanation and marking points behind each question. */
    TEACHERS_PAPER("docx", Types.WORD),
    /** A paper to copy, with the keys on pages of their own behind it. */
    PAPER_AND_KEYS("docx", Types.WORD),
    /** A paper without any key. */
    PAPER("docx", Types.WORD),
    MOODLE_XML("xml", "application/xml"),
    GIFT("txt", Types.TEXT),
    AIKEN("txt", Types.TEXT);

    /** Constants of an enum cannot be named by its own constructors' arguments. */
    private static final class Types {
        static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        static final String TEXT = "text/plain;charset=UTF-8";
    }

    private final String extension;
    private final String mediaType;

    ExportForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of the file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /** The content type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a paper to print. */
    boolean isPaper() {
        return extension.equals("docx");
    }
}
