package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview as one of its interviewers sees it.
 *
 * @param questions what is asked, first what this interviewer leads
 * @param open whether the seat can still be given away
 * @param meeting whether the candidate may be coming in by now
 * @param begun whether its time has come
 * @param arrivedAt when somebody saw the candidate
 * @param rated whether somebody rated the candidate at this time
 * @param substitutes who could take it, first who is free then; empty when it is not open
 */
public record OwnSeat(
        SeatId seat,
        JobApplicationId application,
        PanelState state,
        String candidate,
        LocalizedText job,
        Appointment appointment,
        List<AskedQuestion> questions,
        boolean open,
        boolean meeting,
        boolean begun,
        @Nullable Instant arrivedAt,
        boolean rated,
        List<Substitute> substitutes) {

    /** Whether this interviewer leads the question. */
    public boolean leads(AskedQuestion asked) {
        return seat.equals(asked.seat());
    }
}
