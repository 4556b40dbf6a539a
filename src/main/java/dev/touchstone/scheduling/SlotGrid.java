package dev.touchstone.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/**
 * Time in pieces of five minutes, from a quarter of an hour on: what is free of it is a set of bits, so that the common times of many people
 * over many weeks are counted rather than compared.
 *
 * @param start a whole quarter of an hour where times are looked for
 * @param cells how many pieces
 */
record SlotGrid(Instant start, int cells) {

    private static final long CELL = Duration.ofMinutes(5).toSeconds();
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** An appointment begins at a whole quarter of an hour. */
    private static final int STEP = (int) (QUARTER / CELL);

    /** From the quarter of an hour that follows an instant, or is it. */
    static SlotGrid of(Instant from, Instant to) {
        long start = -Math.floorDiv(-from.getEpochSecond(), QUARTER) * QUARTER;
        long cells = Math.max(0, Math.floorDiv(to.getEpochSecond() - start, CELL));
        return new SlotGrid(Instant.ofEpochSecond(start), Math.toIntExact(cells));
    }

    /** One time and nothing else, whenever it begins. */
    static SlotGrid only(Slot at) {
        return new SlotGrid(at.startsAt(), pieces(Duration.between(at.startsAt(), at.endsAt())));
    }

    /** Sets the pieces that lie wholly in a stretch. */
    void open(BitSet free, Slot stretch) {
        int from = cell(-Math.floorDiv(-offset(stretch.startsAt()), CELL));
        int to = cell(Math.floorDiv(offset(stretch.endsAt()), CELL));
        if (from < to) {
            free.set(from, to);
        }
    }

    /** Clears the pieces that share a moment with a stretch. */
    void close(BitSet free, Slot stretch, Duration buffer) {
        int from = cell(Math.floorDiv(offset(stretch.startsAt().minus(buffer)), CELL));
        int to = cell(-Math.floorDiv(-offset(stretch.endsAt().plus(buffer)), CELL));
        if (from < to) {
            free.clear(from, to);
        }
    }

    /** The pieces at which something of a length may begin, of what is free. */
    BitSet starts(BitSet free, Duration length) {
        int wanted = pieces(length);
        var starts = new BitSet(cells);
        for (int from = free.nextSetBit(0); from >= 0; from = free.nextSetBit(from)) {
            int end = free.nextClearBit(from);
            int first = (from + STEP - 1) / STEP * STEP;
            for (int at = first; at + wanted <= end; at += STEP) {
                starts.set(at);
            }
            from = end;
        }
        return starts;
    }

    Slot slot(int cell, Duration length) {
        var from = start.plusSeconds(cell * CELL);
        return new Slot(from, from.plus(length));
    }

    private static int pieces(Duration length) {
        return Math.toIntExact(-Math.floorDiv(-length.toSeconds(), CELL));
    }

    private long offset(Instant instant) {
        return instant.getEpochSecond() - start.getEpochSecond();
    }

    private int cell(long number) {
        return (int) Math.max(0, Math.min(cells, number));
    }
}
