package dev.touchstone.roleplay;

/**
 * How the role-plays of a job are looked at.
 *
 * @param thresholds id of the {@link ServiceThresholds} they are measured against
 * @param gap two observers more than this far apart at a competency, on the scale of 1 to 5, have a third decide
 */
public record ReviewRule(String thresholds, int gap) {

    static final int SMALLEST_GAP = 1;
    static final int LARGEST_GAP = 4;
    static final int USUAL_GAP = 2;
}
