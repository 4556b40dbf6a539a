package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import java.util.Optional;

/** SPI: what the evidence led to. The evidence page loads the fragment; who may see it is the owner’s to say. */
public interface EvidenceConclusion {

    /** Message key of the title. */
    String titleKey();

    /** URL of the htmx fragment; empty while there is nothing to show. */
    Optional<String> href(JobApplicationId application);
}
