package dev.touchstone.panel;

import dev.touchstone.identity.AccountId;
import dev.touchstone.scorecards.ScorecardId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat and who sits on it.
 *
 * @param card null until the invitations are posted
 * @param told sequence of the appointment the interviewer was last told of, null = never
 * @param missing the panel was concluded without the card
 */
record Seat(
        SeatId id,
        int position,
        AccountId interviewer,
        @Nullable ScorecardId card,
        @Nullable Integer told,
        @Nullable Instant submittedAt,
        boolean missing) {

    static Seat fresh(int position, AccountId interviewer) {
        return new Seat(SeatId.next(), position, interviewer, null, null, null, false);
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    Seat at(int newPosition) {
        return new Seat(id, newPosition, interviewer, card, told, submittedAt, missing);
    }

    Seat takenBy(AccountId other) {
        return new Seat(id, position, other, null, null, null, false);
    }

    Seat withCard(@Nullable ScorecardId newCard) {
        return new Seat(id, position, interviewer, newCard, told, submittedAt, missing);
    }

    Seat told(int sequence) {
        return new Seat(id, position, interviewer, card, sequence, submittedAt, missing);
    }

    Seat submitted(Instant at) {
        return new Seat(id, position, interviewer, card, told, at, missing);
    }

    Seat concluded() {
        return new Seat(id, position, interviewer, card, told, submittedAt, isOpen());
    }
}
