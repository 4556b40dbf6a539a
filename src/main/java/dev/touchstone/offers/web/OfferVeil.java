package dev.touchstone.offers.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.RatingVeil;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** Results, grade and offer stay closed to a rater who still owes a card of the application. */
@Component
class OfferVeil {

    private final List<RatingVeil> veils;
    private final CurrentAccount account;

    OfferVeil(List<RatingVeil> veils, CurrentAccount account) {
        this.veils = veils;
        this.account = account;
    }

    boolean hides(JobApplicationId application) {
        return veils.stream().anyMatch(veil -> veil.veiled(account.id(), application));
    }

    /** Refuses FORBIDDEN while the offer is hidden. */
    void refuse(JobApplicationId application) {
        if (hides(application)) {
            throw new RefusedException(
                    Reason.FORBIDDEN, "offers.error.veiled", "Rater of %s has not submitted".formatted(application));
        }
    }
}
