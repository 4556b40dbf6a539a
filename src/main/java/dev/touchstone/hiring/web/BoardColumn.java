package dev.touchstone.hiring.web;

import dev.touchstone.jobs.Stage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the board.
 *
 * @param count of all running applications there
 * @param median age of those; null without any
 * @param cards the first ones, longest there first
 * @param next page of further cards; null when these are all
 */
record BoardColumn(
        Stage stage,
        int count,
        @Nullable Duration median,
        List<BoardCard> cards,
        @Nullable Integer next) {}
