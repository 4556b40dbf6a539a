package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scorecards.EvidenceConclusion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Grade, pay and who approved, at the end of the evidence once there is an offer. */
@Component
class OfferConclusion implements EvidenceConclusion {

    private final OfferRows rows;

    OfferConclusion(OfferRows rows) {
        this.rows = rows;
    }

    @Override
    public String titleKey() {
        return "jobs.stage.OFFER";
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return rows.of(application).map(offer -> "/applications/%s/offer/conclusion".formatted(application));
    }
}
