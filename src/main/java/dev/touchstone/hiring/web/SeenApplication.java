package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.Stage;

/**
 * An application as somebody saw it who decides for many.
 *
 * @param stage where it was on the page they decided on
 */
record SeenApplication(JobApplicationId application, Stage stage) {

    /** Reads {@link #toString()}; refuses anything else with IllegalArgumentException. */
    public static SeenApplication of(String text) {
        var parts = text.split("@", 2);
        return new SeenApplication(JobApplicationId.of(parts[0]), Stage.valueOf(parts[parts.length - 1]));
    }

    @Override
    public String toString() {
        return application + "@" + stage;
    }
}
