package dev.touchstone.writtentest;

/**
 * What a page is answered.
 *
 * @param open whether the sitting still takes answers
 * @param page the number of the page that has the paper; another than the asker's when it was opened elsewhere
 * @param secondsLeft until the deadline, or that of the section where it has one
 * @param wholeLeft seconds until the whole test's deadline
 * @param givenBack seconds of a lost connection that were added just now
 * @param changed answers arrived from a page that had the paper before: this one shows older ones
 */
public record Attended(boolean open, int page, long secondsLeft, long wholeLeft, long givenBack, boolean changed) {

    /** Of a sitting that takes nothing more. */
    static final Attended OVER = new Attended(false, 0, 0, 0, 0, false);
}
