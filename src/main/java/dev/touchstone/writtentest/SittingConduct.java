package dev.touchstone.writtentest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sitting went besides its answers.
 *
 * @param added time it got on top, the earliest first
 * @param signals what was noticed; empty before it is handed in, and while the viewer must not see it
 */
public record SittingConduct(List<Added> added, List<SeenSignal> signals) {

    /**
     * Time on top.
     *
     * @param by name of who gave it; null for a lost connection
     */
    public record Added(AddedTime time, @Nullable String by) {}
}
