package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.RatingVeil;
import dev.touchstone.identity.AccountId;
import org.springframework.stereotype.Component;

/** Tells the application page who must not see totals yet. */
@Component
class BlindVeil implements RatingVeil {

    private final ReleasedCards released;

    BlindVeil(ReleasedCards released) {
        this.released = released;
    }

    @Override
    public boolean veiled(AccountId viewer, JobApplicationId application) {
        return released.veiled(application, viewer);
    }
}
