package dev.touchstone.questionbank;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One immutable version of a question. */
public record QuestionVersionId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static QuestionVersionId of(String text) {
        return new QuestionVersionId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static QuestionVersionId next() {
        return new QuestionVersionId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
