package dev.touchstone.candidates;

import java.util.Optional;

/** A module’s part of the candidate’s page. */
public interface PortalSection {

    /** Position on the candidate’s page, ascending. */
    int order();

    /** URL of the fragment under {@code /my/{application}/…}; empty while the module has nothing to show. */
    Optional<String> href(JobApplicationId application);
}
