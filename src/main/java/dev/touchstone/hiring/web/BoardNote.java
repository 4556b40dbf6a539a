package dev.touchstone.hiring.web;

import dev.touchstone.jobs.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a card of the board tells beside its step.
 *
 * @param totals of the stages that are over; empty for a viewer who still owes a card of this application
 * @param startsAt of the role-play or interview that is ahead
 * @param missing names of the raters whose card is awaited
 */
record BoardNote(Map<Stage, BigDecimal> totals, @Nullable Instant startsAt, List<String> missing) {

    static final BoardNote NONE = new BoardNote(Map.of(), null, List.of());

    /** Points of a test as a whole number, means of ratings with one decimal. */
    public String total(Stage stage) {
        var places = stage == Stage.WRITTEN_TEST ? 0 : 1;
        var total = totals.get(stage);
        return total == null ? "" : total.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
