package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A question, whatever its version. */
public record QuestionId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static QuestionId next() {
        return new QuestionId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
