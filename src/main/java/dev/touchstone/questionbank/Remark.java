package dev.touchstone.questionbank;

import java.util.Arrays;
import java.util.List;

/**
 * Something to say about an import or a question of it.
 *
 * @param key message key of the sentence
 * @param arguments of the sentence
 */
public record Remark(String key, List<String> arguments, Severity severity) {

    /** How much it matters. */
    public enum Severity {
        NOTICE,
        DOUBT,
        BLOCKING
    }

    static Remark doubt(String key, Object... arguments) {
        return of(Severity.DOUBT, key, arguments);
    }

    static Remark of(Severity severity, String key, Object... arguments) {
        return new Remark(key, Arrays.stream(arguments).map(String::valueOf).toList(), severity);
    }

    /** The arguments as messages take them. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
