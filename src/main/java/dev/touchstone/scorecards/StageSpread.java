package dev.touchstone.scorecards;

import java.util.Map;

/**
 * How far the cards of a stage are apart.
 *
 * @param gaps by competency that somebody rated: highest less lowest rating
 * @param cards how many there are
 * @param differOnCritical whether some of them tick a critical point that others do not
 */
public record StageSpread(Map<String, Integer> gaps, int cards, boolean differOnCritical) {

    /** Whether they are more than this apart at a competency, or see a critical point differently. */
    public boolean isBeyond(int gap) {
        return differOnCritical || gaps.values().stream().anyMatch(each -> each > gap);
    }
}
