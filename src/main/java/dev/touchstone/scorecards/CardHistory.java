package dev.touchstone.scorecards;

import dev.touchstone.jobs.Stage;
import java.util.List;

/**
 * A card that was changed after it had been submitted.
 *
 * @param rater whose card it is, by name
 */
public record CardHistory(Stage stage, String rater, List<CardChange> changes) {}
