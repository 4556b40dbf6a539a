package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Panel interviews: what the journey calls. */
@Service
public class Panels {

    /** Delegate: posts invitations with calendar parts to the candidate and every interviewer, plans the cards. */
    public PanelInvitation invite(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Seats whose card is still missing, in a stable order: the collection of the multi-instance task (asked more than once). */
    public List<SeatId> openSeats(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Who sits on the seat now: the assignee of its task. */
    public AccountId interviewer(SeatId seat) {
        throw new UnsupportedOperationException();
    }

    /** Whether enough cards are in for the plan’s quorum. */
    public boolean quorumReached(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: reminds interviewers whose card is missing. */
    public void remindInterviewers(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: the stage’s outcome, 1–5; cards still missing are recorded as such. */
    public StageOutcome conclude(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: closes what is open (appointment with calendar CANCEL, cards). Doing it twice is harmless. */
    public void cancel(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
