package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The letter as it was sent, for the candidate's page. */
@Service
public class OfferLetterText {

    private final OfferRows rows;
    private final LetterRenderer renderer;

    OfferLetterText(OfferRows rows, LetterRenderer renderer) {
        this.rows = rows;
        this.renderer = renderer;
    }

    /** What the letter says; empty before it was sent. */
    public Optional<LetterFacts> of(JobApplicationId application) {
        return rows.of(application).filter(offer -> offer.sentAt() != null).map(renderer::facts);
    }
}
