package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.QuestionVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel whose time its candidate chooses.
 *
 * @param from first day to choose from, in the house’s zone
 * @param to last day, inclusive
 * @param answerBy until when the first choice is to be made
 * @param movesLeft how often another time may be chosen afterwards
 * @param notice until how long before the start that is possible
 * @param note what the candidate said whom no time suits
 * @param told whether the mail with the times is out
 */
record Booking(
        UUID id,
        JobApplicationId application,
        State state,
        Lineup lineup,
        List<QuestionVersionId> questions,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink,
        LocalDate from,
        LocalDate to,
        Instant answerBy,
        int movesLeft,
        Duration notice,
        @Nullable String note,
        boolean told,
        int version) {

    /** Where it stands. */
    enum State {
        OFFERED,
        BOOKED,
        /** No time suits the candidate. */
        DECLINED,
        /** The candidate said nothing in time. */
        EXPIRED,
        /** The recruiter has set the time, or the stage is over. */
        CLOSED;

        boolean isLive() {
            return this == OFFERED || this == BOOKED;
        }
    }

    Booking in(State next) {
        return with(next, movesLeft, note, told);
    }

    Booking booked() {
        return with(State.BOOKED, state == State.BOOKED ? movesLeft - 1 : movesLeft, note, told);
    }

    Booking declined(@Nullable String said) {
        return with(State.DECLINED, movesLeft, said, told);
    }

    Booking sent() {
        return with(state, movesLeft, note, true);
    }

    /** Whether another time may be chosen for an interview that begins then. */
    boolean mayMove(Instant startsAt, Instant now) {
        return state == State.BOOKED && movesLeft > 0 && now.isBefore(startsAt.minus(notice));
    }

    private Booking with(State next, int moves, @Nullable String said, boolean mailed) {
        return new Booking(
                id,
                application,
                next,
                lineup,
                questions,
                length,
                place,
                meetingLink,
                from,
                to,
                answerBy,
                moves,
                notice,
                said,
                mailed,
                version);
    }
}
