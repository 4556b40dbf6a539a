package dev.touchstone.bench;

import java.util.List;
import java.util.Map;

/**
 * The steps that move the token in a full journey: through the product over HTTP, and on the bare engine with the same
 * models, in turns on the same database. The ratio is that of the sums of the steps' medians.
 */
final class JourneySuite implements Suite {

    private static final int WARM_UP = 20;
    private static final int COUNT = 30;

    @Override
    public List<String> metrics() {
        return List.of("journey_ratio");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var journey = new ProductJourney(product);
        try (var engine = new BareEngine(product.database())) {
            for (int i = 0; i < WARM_UP; i++) {
                journey.run(i, new JourneyTimes());
                engine.run(new JourneyTimes());
            }
            var productTimes = new JourneyTimes();
            var engineTimes = new JourneyTimes();
            for (int i = 0; i < COUNT; i++) {
                journey.run(WARM_UP + i, productTimes);
                engine.run(engineTimes);
            }
            for (var step : Step.values()) {
                Results.note(
                        "%-20s %6.2f ms product %6.2f ms engine",
                        step, productTimes.median(step), engineTimes.median(step));
            }
            var ratio = productTimes.sum() / engineTimes.sum();
            return List.of(new Result(
                    "journey_ratio",
                    product.n(),
                    ratio,
                    "ratio",
                    null,
                    null,
                    null,
                    null,
                    Map.of("product_ms", productTimes.sum(), "engine_ms", engineTimes.sum())));
        }
    }
}
