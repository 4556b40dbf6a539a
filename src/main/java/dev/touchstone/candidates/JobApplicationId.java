package dev.touchstone.candidates;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One person’s application for one job; the business key of the journey. */
public record JobApplicationId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static JobApplicationId of(String text) {
        return new JobApplicationId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static JobApplicationId next() {
        return new JobApplicationId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
