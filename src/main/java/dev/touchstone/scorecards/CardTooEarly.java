package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.RefusedException;

/** A card that was sent before the candidate was met. */
public final class CardTooEarly extends RefusedException {

    /** @param from when it begins, in the words of who sent it */
    CardTooEarly(ScorecardId card, Stage stage, String from) {
        super(
                Reason.CONFLICT,
                "scorecards.error.tooEarly." + stage,
                "Card %s came before the meeting".formatted(card),
                from);
    }
}
