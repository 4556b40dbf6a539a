package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import dev.touchstone.identity.AccountId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Role-plays: what the journey calls. */
@Service
public class RolePlays {

    /** Delegate: posts invitations and calendar parts to the candidate, the customer’s player and the observers. */
    public RolePlayInvitation invite(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: reminds the candidate before the start. */
    public void remind(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Observers whose card is still missing, in a stable order: the collection of the multi-instance task (asked more than once). */
    public List<AccountId> openObservers(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: the reminder and deadline of the observers’ cards, from now. */
    public CardTimes cardTimes(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: reminds observers whose card is missing. */
    public void remindObservers(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: the stage’s outcome, 1–5. */
    public StageOutcome conclude(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: closes what is open (appointment with calendar CANCEL, link, chat, cards). Doing it twice is harmless. */
    public void cancel(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
