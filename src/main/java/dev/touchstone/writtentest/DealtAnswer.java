package dev.touchstone.writtentest;

import org.jspecify.annotations.Nullable;

/**
 * One answer before a marker, and how far they are with the question.
 *
 * @param waiting answers to the same question that the marker may still take, this one included
 * @param drafted answers to the same question the marker has said something of
 * @param hourly how many answers the marker marked in the last hour
 * @param before the one they marked before this one, to go back to
 */
public record DealtAnswer(
        MarkingId marking,
        MarkingRound round,
        MarkingView.Open open,
        int waiting,
        int drafted,
        int hourly,
        @Nullable AnswerPlace before) {

    /** Whether it is on the marker’s pile for the first time. */
    public boolean isNew() {
        var own = open.own();
        return own == null || own.points() == null;
    }
}
