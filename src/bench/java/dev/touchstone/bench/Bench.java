package dev.touchstone.bench;

import java.util.List;

/** Measures and prints: {@code ./mvnw -Pbench verify -DskipTests}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.ofCommandLine();
        var results = new Results(settings.directory());
        var onProduct = List.of(
                new BoardSuite(),
                new SearchSuite(),
                new ApplicationSuite(),
                new CardSuite(),
                new DebriefSuite(),
                new SlotSearchSuite(),
                new SittingSuite(),
                new ThousandSittingSuite(),
                new LikenessSuite(),
                new DesksSuite(),
                new JourneySuite(),
                new FirstVisitSuite(),
                new BankListSuite(),
                new BankSuite());
        var wanted = onProduct.stream()
                .filter(suite -> settings.wants(suite.metrics().toArray(String[]::new)))
                .toList();
        if (!wanted.isEmpty()) {
            try (var database = Database.start(settings);
                    var product = Product.start(settings, database)) {
                for (var suite : wanted) {
                    for (var result : suite.measure(product)) {
                        if (settings.wants(result.metric())) {
                            results.add(result);
                        }
                    }
                }
                Copies.check(product);
            }
        }
        if (settings.wants(Starts.METRICS)) {
            new Starts(settings, results).measure();
        }
        System.exit(0); // the HTTP client's and the browser's threads end with it
    }
}
