package dev.touchstone.questionbank;

import java.util.List;

/**
 * A reason to look at a question again.
 *
 * @param key message key of the reason
 * @param arguments what the sentence names
 */
public record Doubt(String key, List<Object> arguments) {

    static Doubt of(String kind, Object... arguments) {
        return new Doubt("questionbank.doubt." + kind, List.of(arguments));
    }

    /** For message formatting. */
    public Object[] parameters() {
        return arguments.toArray();
    }
}
