package dev.touchstone.questionbank;

/**
 * A version as somebody saw it who decides on it.
 *
 * @param edits how often it had been saved again by then
 */
public record SeenVersion(QuestionVersionId version, int edits) {

    /** Reads {@link #toString()}; refuses anything else with IllegalArgumentException. */
    public static SeenVersion of(String text) {
        var parts = text.split("@", 2);
        return new SeenVersion(QuestionVersionId.of(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    }

    @Override
    public String toString() {
        return version + "@" + edits;
    }
}
