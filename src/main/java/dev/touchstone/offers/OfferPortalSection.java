package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.PortalSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offer on the candidate's page, once it was sent. */
@Component
class OfferPortalSection implements PortalSection {

    private final OfferRows rows;

    OfferPortalSection(OfferRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<String> href(JobApplicationId application) {
        return rows.of(application).filter(offer -> offer.sentAt() != null).map(offer -> "/my/%s/offer-status"
                .formatted(application));
    }
}
