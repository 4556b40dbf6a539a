package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Gives as many candidates as possible a room and a time: maximum bipartite matching by augmenting paths (H. W. Kuhn, The Hungarian
 * method for the assignment problem, 1955; the unweighted case). Who comes first in the list is served first, and early times are
 * used before late ones.
 */
final class DayMatching {

    private final List<DayPlan.Cell> cells;
    private final List<JobApplicationId> candidates;
    private final BiPredicate<JobApplicationId, DayPlan.Cell> suits;
    private final int[] holder;

    private DayMatching(
            List<DayPlan.Cell> cells,
            List<JobApplicationId> candidates,
            BiPredicate<JobApplicationId, DayPlan.Cell> suits) {
        this.cells = cells;
        this.candidates = candidates;
        this.suits = suits;
        this.holder = new int[cells.size()];
        Arrays.fill(holder, -1);
    }

    /**
     * @param cells what is free, the best first
     * @param suits whether somebody can come then
     */
    static List<DayPlan.Place> of(
            List<DayPlan.Cell> cells,
            List<JobApplicationId> candidates,
            BiPredicate<JobApplicationId, DayPlan.Cell> suits) {
        var matching = new DayMatching(cells, candidates, suits);
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            matching.seat(candidate, new boolean[cells.size()]);
        }
        return matching.places();
    }

    /** Finds a cell for somebody, moving others on where that helps; false when there is none. */
    private boolean seat(int candidate, boolean[] tried) {
        for (int cell = 0; cell < tried.length; cell++) {
            if (!tried[cell] && holder[cell] < 0 && suits.test(candidates.get(candidate), cells.get(cell))) {
                holder[cell] = candidate;
                return true;
            }
        }
        for (int cell = 0; cell < tried.length; cell++) {
            if (!tried[cell] && suits.test(candidates.get(candidate), cells.get(cell))) {
                tried[cell] = true;
                if (seat(holder[cell], tried)) {
                    holder[cell] = candidate;
                    return true;
                }
            }
        }
        return false;
    }

    private List<DayPlan.Place> places() {
        var places = new ArrayList<DayPlan.Place>();
        for (int cell = 0; cell < holder.length; cell++) {
            if (holder[cell] >= 0) {
                places.add(new DayPlan.Place(cells.get(cell), candidates.get(holder[cell])));
            }
        }
        return places;
    }
}
