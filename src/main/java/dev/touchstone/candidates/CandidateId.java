package dev.touchstone.candidates;

import dev.touchstone.shared.Id;
import dev.touchstone.shared.UuidV7;
import java.util.UUID;

/** A person who applied. */
public record CandidateId(UUID value) implements Id {

    /** Reads the textual form; refuses anything but a UUID with IllegalArgumentException. */
    public static CandidateId of(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    /** A new, time-ordered id. */
    public static CandidateId next() {
        return new CandidateId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
