package dev.touchstone.writtentest;

/**
 * What a page noticed since it was opened; sums that only grow, so that telling them twice is harmless.
 *
 * @param millis how long it was all in all; 0 where that means nothing
 */
public record ToldSignal(Signal signal, int times, long millis) {

    private static final int MOST = 9_999;
    private static final long LONGEST = 86_400_000;

    /** Whether it may be kept: something pages may tell, and of a believable size. */
    boolean isUsable() {
        return signal.isToldByPages() && times > 0 && times <= MOST && millis >= 0 && millis <= LONGEST;
    }
}
