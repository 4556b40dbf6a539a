package dev.touchstone.questionbank.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which question banks come. */
public enum BankFormat {
    TEXT,
    MARKDOWN,
    HTML,
    CSV,
    JSON,
    GIFT,
    AIKEN,
    MOODLE_XML,
    DOCX,
    XLSX,
    PDF;

    private static final List<BankFormat> CHOICES = List.of(TEXT, CSV, HTML, GIFT, AIKEN, MOODLE_XML, JSON);

    /** The name used in files and at the command line, for example {@code moodle-xml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a code; empty for an unknown one. */
    public static Optional<BankFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** Those a text can be read as when a person knows better than the detection. */
    public static List<BankFormat> choices() {
        return CHOICES;
    }
}
