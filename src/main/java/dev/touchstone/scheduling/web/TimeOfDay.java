package dev.touchstone.scheduling.web;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of a day from a form. */
final class TimeOfDay {

    private TimeOfDay() {}

    /** Refuses UNUSABLE what is none. */
    static LocalTime read(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new RefusedException(Reason.UNUSABLE, "scheduling.error.time", "No time of a day");
        }
    }

    static @Nullable LocalTime optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : read(text);
    }
}
