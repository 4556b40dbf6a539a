package dev.touchstone.panel;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.CalendarAnswer;
import dev.touchstone.scheduling.MoveRequest;
import dev.touchstone.scorecards.Recusal;
import dev.touchstone.scorecards.ScorecardId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A panel as recruiters see it; no rating is in it.
 *
 * @param moveRequest what the candidate said who asked for another time
 * @param questions what is asked; empty where only their number is shown
 * @param asked how many questions
 * @param unowned how many of them nobody leads
 * @param owners who leads which question
 * @param quorum how many cards suffice at the deadline
 * @param substitutes who could take an open seat
 * @param candidateAnswer what their calendar answered to the time that stands
 * @param meeting whether the candidate may be coming in by now
 * @param begun whether its time has come
 * @param arrivedAt when somebody saw the candidate
 * @param rated whether somebody rated the candidate at this time
 * @param noShows how often the candidate did not come; at {@code mostNoShows} somebody decides whether to go on
 * @param changes who gave a seat away, to whom and why
 */
public record PanelView(
        PanelState state,
        Appointment appointment,
        @Nullable MoveRequest moveRequest,
        List<SeatView> seats,
        List<QuestionVersion> questions,
        int asked,
        int unowned,
        Map<QuestionVersionId, AccountId> owners,
        @Nullable Instant scorecardDeadline,
        @Nullable Instant concludedAt,
        int quorum,
        List<Account> substitutes,
        List<Change> changes,
        @Nullable CalendarAnswer candidateAnswer,
        boolean meeting,
        boolean begun,
        @Nullable Instant arrivedAt,
        boolean rated,
        int noShows,
        int mostNoShows,
        List<Break> breaks) {

    /** An interview that broke off. */
    public record Break(Instant at, String reason) {}

    /**
     * A seat that was given away.
     *
     * @param successor null: nobody took it then
     */
    public record Change(
            String interviewer,
            @Nullable String successor,
            @Nullable String reason,
            Instant at) {}

    /**
     * A seat with who sits on it and whether the card is in.
     *
     * @param recusal of who sits there and must not rate the candidate: the seat needs somebody else
     */
    public record SeatView(
            SeatId id,
            Account interviewer,
            @Nullable ScorecardId card,
            @Nullable Instant submittedAt,
            boolean missing,
            boolean vacant,
            @Nullable CalendarAnswer answer,
            @Nullable Recusal recusal) {

        public boolean isOpen() {
            return submittedAt == null;
        }
    }

    /** Whether somebody sits there who must not rate the candidate. */
    public boolean needsSubstitute() {
        return seats.stream().anyMatch(seat -> seat.recusal() != null);
    }

    public long submitted() {
        return seats.stream().filter(seat -> !seat.isOpen()).count();
    }
}
