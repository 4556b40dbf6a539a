package dev.touchstone.offers;

import dev.touchstone.jobs.JobTeamChanged;
import dev.touchstone.jobs.TeamRole;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who becomes an approver what waits for approval already. */
@Component
class ApproverListener {

    private final OfferRows rows;
    private final OfferLetters letters;

    ApproverListener(OfferRows rows, OfferLetters letters) {
        this.rows = rows;
        this.letters = letters;
    }

    @EventListener
    void on(JobTeamChanged fact) {
        if (fact.added() && fact.role() == TeamRole.APPROVER) {
            rows.approving(fact.job()).forEach(offer -> letters.askForApproval(offer, fact.member()));
        }
    }
}
