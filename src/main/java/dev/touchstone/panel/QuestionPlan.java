package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import java.util.List;

/**
 * Who asks what at a panel.
 *
 * @param asked in the order of the kit
 * @param coverage of the job’s competencies
 * @param seats who may lead a question
 * @param changeable whether the interview is still ahead or being held
 */
public record QuestionPlan(List<AskedQuestion> asked, List<Coverage> coverage, List<Place> seats, boolean changeable) {

    /** Somebody who comes, and where they sit. */
    public record Place(SeatId seat, Account person) {}

    /** How many questions nobody leads. */
    public long open() {
        return asked.stream().filter(one -> one.owner() == null).count();
    }
}
