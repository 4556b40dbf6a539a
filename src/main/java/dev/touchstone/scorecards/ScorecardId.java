package dev.touchstone.scorecards;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** One rater’s card for one stage of one application. */
public record ScorecardId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static ScorecardId of(String text) {
        return new ScorecardId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static ScorecardId next() {
        return new ScorecardId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
