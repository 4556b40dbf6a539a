package dev.touchstone.questionbank.reader;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the document gets wrong, or that the reader could not settle.
 *
 * @param code the sentence is the message {@code questionbank.defect.<code>}
 * @param arguments of the sentence
 * @param severity how much it matters
 * @param ordinal printed number of the question it is about, null for the document or an unnumbered question
 */
public record Defect(
        String code,
        List<String> arguments,
        Severity severity,
        @Nullable Integer ordinal) {

    /** How much a defect matters. */
    public enum Severity {
        /** Good to know. */
        NOTICE,
        /** A person should look. */
        DOUBT,
        /** The question cannot be used as it stands. */
        BLOCKING
    }

    public Defect {
        arguments = List.copyOf(arguments);
    }

    static Defect notice(String code, @Nullable Integer ordinal, Object... arguments) {
        return of(code, Severity.NOTICE, ordinal, arguments);
    }

    static Defect doubt(String code, @Nullable Integer ordinal, Object... arguments) {
        return of(code, Severity.DOUBT, ordinal, arguments);
    }

    static Defect blocking(String code, @Nullable Integer ordinal, Object... arguments) {
        return of(code, Severity.BLOCKING, ordinal, arguments);
    }

    private static Defect of(String code, Severity severity, @Nullable Integer ordinal, Object... arguments) {
        return new Defect(code, Arrays.stream(arguments).map(String::valueOf).toList(), severity, ordinal);
    }

    /** Key of the sentence shown to a person. */
    public String messageKey() {
        return "questionbank.defect." + code;
    }
}
