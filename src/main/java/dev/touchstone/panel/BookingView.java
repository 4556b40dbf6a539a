package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.scheduling.Appointment;
import dev.touchstone.scheduling.Slot;
import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate chooses the time of their interview from. Says nothing of who interviews.
 *
 * @param slots the times there are now, in order
 * @param kept the time that is kept for the candidate, until they confirm it
 * @param keptUntil until when
 * @param answerBy until when the first choice is to be made
 * @param current the interview as it is arranged; null before the first choice
 * @param movesLeft how often another time may be chosen
 */
public record BookingView(
        JobApplicationId application,
        LocalizedText job,
        Duration length,
        @Nullable String place,
        @Nullable String meetingLink,
        List<Slot> slots,
        @Nullable Slot kept,
        @Nullable Instant keptUntil,
        Instant answerBy,
        @Nullable Appointment current,
        int movesLeft) {}
