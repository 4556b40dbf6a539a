package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplicationId;
import org.springframework.stereotype.Service;

/** Offers: what the journey calls. */
@Service
public class Offers {

    /** Delegate: what the grade table reads. */
    public GradeFacts gradeFacts(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /**
     * Delegate: drafts the offer with the proposed grade.
     *
     * @param grade a {@link Grade} name, or ASK when the table leaves it to a person
     * @param row the annotation key of the table row that hit
     */
    public void draft(JobApplicationId application, String grade, String row) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: what the approval table reads, after preparation. */
    public ApprovalFacts approvalFacts(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: opens the approval chain, keeps the row that hit. {@code steps} is 1 or more. */
    public void openApprovals(JobApplicationId application, int steps, String row) {
        throw new UnsupportedOperationException();
    }

    /** Delegate of the door: renders the letter (HTML and PDF), issues the link, posts the mail. */
    public OfferTimes send(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: reminds the candidate before expiry. */
    public void remind(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate of the expiry timer: marks the offer expired; the link only explains from now on. */
    public void expire(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: closes what is open (draft, approvals, letter, link). Doing it twice is harmless. */
    public void cancel(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
