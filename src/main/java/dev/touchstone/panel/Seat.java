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
 * @param decline set while who sits here cannot come and nobody took the seat
 */
record Seat(
        SeatId id,
        int position,
        AccountId interviewer,
        @Nullable ScorecardId card,
        @Nullable Integer told,
        @Nullable Instant submittedAt,
        boolean missing,
        @Nullable Decline decline) {

    /** Somebody cannot come. */
    record Decline(Instant at, @Nullable String reason) {}

    static Seat fresh(int position, AccountId interviewer) {
        return new Seat(SeatId.next(), position, interviewer, null, null, null, false, null);
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    /** Nobody sits here. */
    boolean isDeclined() {
        return decline != null;
    }

    Seat at(int newPosition) {
        return new Seat(id, newPosition, interviewer, card, told, submittedAt, missing, decline);
    }

    Seat takenBy(AccountId other) {
        return new Seat(id, position, other, null, null, null, false, null);
    }

    Seat declined(Decline said) {
        return new Seat(id, position, interviewer, null, null, null, false, said);
    }

    /** Another time: who could not come at the last one is asked again. */
    Seat askedAgain() {
        return new Seat(id, position, interviewer, card, told, submittedAt, missing, null);
    }

    Seat withCard(@Nullable ScorecardId newCard) {
        return new Seat(id, position, interviewer, newCard, told, submittedAt, missing, decline);
    }

    Seat told(int sequence) {
        return new Seat(id, position, interviewer, card, sequence, submittedAt, missing, decline);
    }

    /** Who sits here was told that the time is off. */
    Seat untold() {
        return new Seat(id, position, interviewer, card, null, submittedAt, missing, decline);
    }

    Seat submitted(Instant at) {
        return new Seat(id, position, interviewer, card, told, at, missing, decline);
    }

    Seat concluded() {
        return new Seat(id, position, interviewer, card, told, submittedAt, isOpen(), decline);
    }
}
