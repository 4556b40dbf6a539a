package dev.touchstone.bench;

import dev.touchstone.hiring.EngineOnDatabase;
import dev.touchstone.jobs.JobOpeningId;
import java.util.List;

/** Proves that what was copied is whole: the engine and the rows agree on where everybody is. */
final class Copies {

    private Copies() {}

    static void check(Product product) throws Exception {
        product.meter().settle();
        var jobs = List.of(
                new JobOpeningId(product.company().pool()),
                new JobOpeningId(product.company().other()));
        var disagreements = EngineOnDatabase.disagreements(product.database().pool(), jobs);
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException("%d copies do not agree with the engine, e.g. %s"
                    .formatted(disagreements.size(), disagreements.get(0)));
        }
        Results.note("Engine and applications agree in the two jobs that were compared");
    }
}
