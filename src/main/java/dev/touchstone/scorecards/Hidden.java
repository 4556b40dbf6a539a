package dev.touchstone.scorecards;

/**
 * Why a viewer sees nothing of a stage’s cards.
 *
 * @param veiled they owe a card of the application, or must not rate it
 * @param heldBy how many cards are missing before anybody sees them
 */
public record Hidden(boolean veiled, int heldBy) {

    /** Whether there is a reason. */
    public boolean isHidden() {
        return veiled || heldBy > 0;
    }
}
