package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Gives as many candidates as possible a room and a time: maximum flow by augmenting paths (L. R. Ford and D. R. Fulkerson, Maximal flow
 * through a network, 1956) from candidates over cells to rooms, of which each takes so many a day. Who comes first in the list is served
 * first, and early times are used before late ones.
 */
final class DayMatching {

    private static final int NOBODY = -1;

    private final List<DayPlan.Cell> cells;
    private final List<JobApplicationId> candidates;
    private final BiPredicate<JobApplicationId, DayPlan.Cell> suits;
    private final IntUnaryOperator most;
    private final int[] holder;

    private DayMatching(
            List<DayPlan.Cell> cells,
            List<JobApplicationId> candidates,
            BiPredicate<JobApplicationId, DayPlan.Cell> suits,
            IntUnaryOperator most) {
        this.cells = cells;
        this.candidates = candidates;
        this.suits = suits;
        this.most = most;
        this.holder = new int[cells.size()];
        Arrays.fill(holder, NOBODY);
    }

    /**
     * @param cells what is free, the best first
     * @param suits whether somebody can come then
     * @param most how many a room takes that day
     */
    static List<DayPlan.Place> of(
            List<DayPlan.Cell> cells,
            List<JobApplicationId> candidates,
            BiPredicate<JobApplicationId, DayPlan.Cell> suits,
            IntUnaryOperator most) {
        var matching = new DayMatching(cells, candidates, suits, most);
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            matching.seat(candidate, new boolean[cells.size()]);
        }
        return matching.places();
    }

    /** Finds a cell for somebody, moving others on where that helps; false when there is none. */
    private boolean seat(int candidate, boolean[] tried) {
        for (int cell = 0; cell < tried.length; cell++) {
            if (!tried[cell] && holder[cell] == NOBODY && suits(candidate, cell) && hasRoom(cell)) {
                holder[cell] = candidate;
                return true;
            }
        }
        for (int cell = 0; cell < tried.length; cell++) {
            if (!tried[cell] && suits(candidate, cell)) {
                tried[cell] = true;
                if (holder[cell] == NOBODY ? makeRoom(cell, tried) : seat(holder[cell], tried)) {
                    holder[cell] = candidate;
                    return true;
                }
            }
        }
        return false;
    }

    /** Moves somebody out of the room of a cell, whose day is full. */
    private boolean makeRoom(int cell, boolean[] tried) {
        for (int other = 0; other < tried.length; other++) {
            if (!tried[other] && holder[other] != NOBODY && isSameRoom(cell, other)) {
                tried[other] = true;
                if (seat(holder[other], tried)) {
                    holder[other] = NOBODY;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean suits(int candidate, int cell) {
        return suits.test(candidates.get(candidate), cells.get(cell));
    }

    private boolean hasRoom(int cell) {
        int taken = 0;
        for (int other = 0; other < holder.length; other++) {
            if (holder[other] != NOBODY && isSameRoom(cell, other)) {
                taken++;
            }
        }
        return taken < most.applyAsInt(cells.get(cell).room());
    }

    private boolean isSameRoom(int cell, int other) {
        return cells.get(cell).room() == cells.get(other).room();
    }

    private List<DayPlan.Place> places() {
        var places = new ArrayList<DayPlan.Place>();
        for (int cell = 0; cell < holder.length; cell++) {
            if (holder[cell] != NOBODY) {
                places.add(new DayPlan.Place(cells.get(cell), candidates.get(holder[cell])));
            }
        }
        return places;
    }
}
