package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.Panels;
import dev.touchstone.panel.SeatId;
import dev.touchstone.roleplay.Adjudications;
import dev.touchstone.roleplay.RolePlays;
import dev.touchstone.scorecards.Scorecards;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the models ask about cards, by expression: collections and people of the multi-instance tasks, the quorum. */
@Component("stageCards")
public class StageCards {

    private final RolePlays rolePlays;
    private final Adjudications adjudications;
    private final Panels panels;
    private final Scorecards scorecards;

    StageCards(RolePlays rolePlays, Adjudications adjudications, Panels panels, Scorecards scorecards) {
        this.rolePlays = rolePlays;
        this.adjudications = adjudications;
        this.panels = panels;
        this.scorecards = scorecards;
    }

    /** Accounts of the observers whose card is missing; asked more than once, always in the same order. */
    public List<String> openObservers(String application) {
        return rolePlays.openObservers(JobApplicationId.of(application)).stream()
                .map(AccountId::toString)
                .toList();
    }

    /** Whether at least one role-play card is in. */
    public boolean anyObserved(String application) {
        return scorecards
                        .result(JobApplicationId.of(application), Stage.ROLE_PLAY)
                        .cards()
                > 0;
    }

    /** Whether two observers are further apart than the job allows. */
    public boolean observersApart(String application) {
        return adjudications.isNeeded(JobApplicationId.of(application));
    }

    /** Seats whose card is missing; asked more than once, always in the same order. */
    public List<String> openSeats(String application) {
        return panels.openSeats(JobApplicationId.of(application)).stream()
                .map(SeatId::toString)
                .toList();
    }

    /** Account of who sits on the seat now. */
    public String interviewer(String seat) {
        return panels.interviewer(SeatId.of(seat)).toString();
    }

    /** Whether the candidate stayed away as often as the job lets pass before it asks whether to go on. */
    public boolean missedTooOften(String application) {
        return panels.missedTooOften(JobApplicationId.of(application));
    }

    /** Whether enough panel cards are in. */
    public boolean quorumReached(String application) {
        return panels.quorumReached(JobApplicationId.of(application));
    }
}
