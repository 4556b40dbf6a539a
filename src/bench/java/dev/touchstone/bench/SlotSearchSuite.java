package dev.touchstone.bench;

import dev.touchstone.scheduling.SlotSearchTimes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The search for a panel’s time, in this process: see {@link SlotSearchTimes}. The database is not part of it. */
final class SlotSearchSuite implements Suite {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 500;

    @Override
    public List<String> metrics() {
        return List.of("slot_search");
    }

    @Override
    public List<Result> measure(Product product) {
        var found = new int[1];
        SlotSearchTimes.measure(WARM_UP, found);
        var times = SlotSearchTimes.measure(ROUNDS, found);
        Arrays.sort(times);
        return List.of(new Result(
                        "slot_search",
                        50,
                        Meter.percentile(times, 50),
                        "ms",
                        Meter.percentile(times, 95),
                        null,
                        null,
                        null,
                        Map.of())
                .with("found", found[0]));
    }
}
