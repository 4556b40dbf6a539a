package dev.touchstone.candidates;

import java.util.List;

/**
 * What a module knows of an application’s history, beyond stages and decisions: one bean per module. Ratings, totals
 * and recommendations are never part of it.
 */
public interface HistorySource {

    /**
     * Its lines, in any order, as the signed-in person may see them.
     *
     * @param veiled whether that person owes a card of the application and must not learn how it went
     */
    List<HistoryLine> of(JobApplicationId application, boolean veiled);
}
