package dev.touchstone.candidates;

import dev.touchstone.identity.AccountId;

/**
 * Says who must not see ratings, totals and recommendations of an application yet. Implemented by {@code scorecards};
 * pages that show a total ask every bean of this type.
 */
public interface RatingVeil {

    /** Whether the viewer is a rater of this application who has not submitted. */
    boolean veiled(AccountId viewer, JobApplicationId application);
}
