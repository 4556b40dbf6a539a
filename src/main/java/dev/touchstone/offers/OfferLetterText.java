package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.Language;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The letter as it was sent, for the candidate's page. */
@Service
public class OfferLetterText {

    private final OfferRows rows;
    private final LetterRenderer renderer;
    private final Clock clock;

    OfferLetterText(OfferRows rows, LetterRenderer renderer, Clock clock) {
        this.clock = clock;
        this.rows = rows;
        this.renderer = renderer;
    }

    /** What the letter says, in the reader’s language; empty before it was sent. */
    public Optional<LetterFacts> of(JobApplicationId application, Language language) {
        return rows.of(application)
                .filter(offer -> offer.sentAt() != null)
                .map(offer -> renderer.facts(offer, language));
    }

    /** What the letter would say if it went out now; empty before the offer was prepared. */
    public Optional<LetterFacts> preview(Offer offer, Offered to, Language language) {
        return offer.grade() == null || offer.startsOn() == null
                ? Optional.empty()
                : Optional.of(renderer.preview(offer, to, language, clock.instant()));
    }
}
