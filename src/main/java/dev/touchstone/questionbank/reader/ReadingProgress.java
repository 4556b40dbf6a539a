package dev.touchstone.questionbank.reader;

/** Hears how far the reading of a file is, in the thread that reads; what it throws ends the reading. */
@FunctionalInterface
public interface ReadingProgress {

    /** Nobody listens. */
    ReadingProgress UNHEARD = (phase, done, all, found) -> {};

    /**
     * Called often; must be quick.
     *
     * @param done of {@code all}, in the unit of the phase
     * @param all 0 when the phase has no numbers
     * @param found so far in this phase, as the phase says
     */
    void at(ReadingPhase phase, int done, int all, int found);
}
