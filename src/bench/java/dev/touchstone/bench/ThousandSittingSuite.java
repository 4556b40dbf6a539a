package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A thousand candidates at their test at once ({@code -Dbench.sitters}), each of whom saves an answer every five seconds and says that
 * they are there every fifteen: first for two minutes at that rate, then faster in steps until it breaks. In the end what was
 * acknowledged is compared with what is stored.
 */
final class ThousandSittingSuite implements Suite {

    private static final int SITTERS = Integer.getInteger("bench.sitters", 1000);
    private static final int LINKS = 100;
    private static final double EVERY = 5;
    private static final int WARM_UP = 15;
    private static final int LONG = Integer.getInteger("bench.sitting-seconds", 120);
    private static final int STEP = 15;
    private static final double FASTER = 1.25;
    private static final double FASTEST = 20;
    private static final double BUDGET = 100;

    @Override
    public List<String> metrics() {
        return List.of("thousand_sitting");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var candidates = candidates(product);
        double rate = candidates.size() / EVERY;
        try (var load = new SittingLoad(candidates)) {
            load.run(rate, WARM_UP);
            double app = product.application().cpu();
            double db = product.database().cpu();
            var steady = load.run(rate, LONG);
            var result = new Result(
                            "thousand_sitting",
                            product.n(),
                            steady.percentile(50),
                            "ms",
                            steady.percentile(95),
                            steady.perSecond(),
                            (product.application().cpu() - app) / steady.saves(),
                            (product.database().cpu() - db) / steady.saves(),
                            Map.of())
                    .with("p99", steady.percentile(99))
                    .with("sitters", candidates.size())
                    .with("refused", steady.failed());
            return List.of(withLimits(result, load, rate).with("lost", lost(product, candidates)));
        }
    }

    /** The rate that held last, and the one at which answers came late or not at all. */
    private static Result withLimits(Result result, SittingLoad load, double rate) throws Exception {
        double held = 0;
        for (double next = rate; next <= rate * FASTEST; next *= FASTER) {
            var figures = load.run(next, STEP);
            Results.note(
                    "%.0f saves per second offered: %.0f done, p50 %.1f, p95 %.1f, p99 %.1f ms, %d refused",
                    next,
                    figures.perSecond(),
                    figures.percentile(50),
                    figures.percentile(95),
                    figures.percentile(99),
                    figures.failed());
            if (figures.failed() > 0 || figures.percentile(95) > BUDGET) {
                return result.with("holds_per_s", held).with("breaks_at_per_s", next);
            }
            held = next;
        }
        return result.with("holds_per_s", held);
    }

    /** Of what the application said it has, what is not there, or something older. */
    private static long lost(Product product, List<SavingCandidate> candidates) {
        var stored = product
                .database()
                .jdbc()
                .sql("""
                        select s.application::text || ' ' || a.position as place, a.revision || ' ' || coalesce(a.body, '') as answer
                          from writtentest.answer a join writtentest.sitting s on s.id = a.sitting
                         where s.state <> 'CANCELLED' and s.application::text = any(:applications)
                        """)
                .param(
                        "applications",
                        candidates.stream().map(SavingCandidate::application).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("place"), row.getString("answer")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return candidates.stream()
                .mapToLong(candidate -> candidate.lost(stored))
                .sum();
    }

    private static List<SavingCandidate> candidates(Product product) throws Exception {
        var recruiter = product.recruiter();
        var applications = new ArrayList<String>();
        for (int i = 0; i < SITTERS; i++) {
            applications.add(Product.apply(recruiter, product.company().pool(), person(i)));
        }
        for (var application : applications) {
            recruiter.post("/applications/%s/advance".formatted(application), List.of("from", "SCREENING"));
        }
        product.meter().settle();
        var candidates = new ArrayList<SavingCandidate>();
        for (int i = 0; i < SITTERS; i++) {
            if (i % LINKS
                    == 0) { // all of them come from one address here, and links are opened so often a minute from one
                product.database().jdbc().sql("delete from identity.attempt").update();
            }
            var link = product.letters().link(person(i).email(), "笔试");
            var visitor = Visitor.candidate(product.application().address(), link);
            candidates.add(new SavingCandidate(applications.get(i), visitor, i));
        }
        for (var candidate : candidates) {
            candidate.start();
        }
        product.meter().settle();
        return candidates;
    }

    private static Person person(int i) {
        return Person.of(40_000_000 + i);
    }
}
