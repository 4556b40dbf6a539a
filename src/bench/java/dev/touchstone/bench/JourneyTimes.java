package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each step took, journey by journey. */
final class JourneyTimes {

    private final Map<Step, List<Double>> millis = new EnumMap<>(Step.class);

    /** An act that moves the token. */
    interface Act {
        void run() throws Exception;
    }

    void time(Step step, Act act) throws Exception {
        long before = System.nanoTime();
        act.run();
        millis.computeIfAbsent(step, first -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
    }

    double median(Step step) {
        return Meter.percentile(
                millis.get(step).stream().mapToDouble(each -> each).sorted().toArray(), 50);
    }

    /** Of all steps: the sum of their medians. */
    double sum() {
        return millis.keySet().stream().mapToDouble(this::median).sum();
    }
}
