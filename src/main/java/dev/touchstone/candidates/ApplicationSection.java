package dev.touchstone.candidates;

import dev.touchstone.jobs.Stage;
import org.jspecify.annotations.Nullable;

/** A module’s part of the application page: one bean per module; the page loads the fragments. */
public interface ApplicationSection {

    /** Position on the application page, ascending. */
    int order();

    /** The stage it shows; null for what belongs to none. */
    default @Nullable Stage stage() {
        return null;
    }

    /** Message key of the section’s title. */
    String titleKey();

    /** URL of the htmx fragment, e.g. {@code /applications/{application}/written-test}. */
    String href(JobApplicationId application);
}
