package dev.touchstone.scorecards;

import dev.touchstone.candidates.Document;
import dev.touchstone.candidates.Documents;
import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The candidate’s files for who has an open card of the application; a marker’s card shows nobody’s. */
@Service
public class CardDocuments {

    private final Scorecards scorecards;
    private final Documents documents;

    CardDocuments(Scorecards scorecards, Documents documents) {
        this.scorecards = scorecards;
        this.documents = documents;
    }

    /** The files beside a card; none once it is submitted. Refuses NOT_FOUND to everybody but its rater. */
    public List<Document> of(ScorecardId id, AccountId rater) {
        var card = scorecards.own(id, rater);
        return card.isOpen() ? documents.of(card.application()) : List.of();
    }

    /** One of them; refuses NOT_FOUND like {@link #of}, and what is not beside the card. */
    public Document get(ScorecardId id, UUID document, AccountId rater) {
        return of(id, rater).stream()
                .filter(found -> found.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "candidates.error.noDocument",
                        "No document %s beside %s".formatted(document, id)));
    }

    /** The bytes of one. */
    public byte[] content(Document document) {
        return documents.content(document);
    }
}
