package dev.touchstone.writtentest;

import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sitting went besides its answers.
 *
 * @param parts the sections that were opened, where they are taken in order; else empty
 * @param added time it got on top, the earliest first
 * @param signals what was noticed; empty before it is handed in, and while the viewer must not see it
 */
public record SittingConduct(List<Part> parts, List<Added> added, List<SeenSignal> signals) {

    /**
     * A section that was opened.
     *
     * @param minutes its own with what was granted, before anything was added; 0 where it has none
     * @param until when it closed or will; null: with the test
     * @param byHand whether the candidate went on before its time was up
     */
    public record Part(
            LocalizedText name,
            long minutes,
            Instant startedAt,
            @Nullable Instant until,
            boolean byHand) {}

    /**
     * Time on top.
     *
     * @param by name of who gave it; null for a lost connection
     */
    public record Added(AddedTime time, @Nullable String by) {}
}
