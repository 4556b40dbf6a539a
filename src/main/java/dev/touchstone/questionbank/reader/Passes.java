package dev.touchstone.questionbank.reader;

/** Counts the passes of a phase over the text, for whoever listens. */
final class Passes {

    private final ReadingProgress progress;
    private final ReadingPhase phase;
    private final int all;
    private int done;

    Passes(ReadingProgress progress, ReadingPhase phase, int all) {
        this.progress = progress;
        this.phase = phase;
        this.all = all;
        progress.at(phase, 0, all, 0);
    }

    /** @param found so far */
    void passed(int found) {
        done++;
        progress.at(phase, done, all, found);
    }
}
