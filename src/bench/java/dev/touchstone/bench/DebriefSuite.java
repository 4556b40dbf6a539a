package dev.touchstone.bench;

import java.util.List;
import java.util.UUID;

/** A hundred people of one job side by side, all cards in; and the debrief of one of them. */
final class DebriefSuite implements Suite {

    @Override
    public List<String> metrics() {
        return List.of("debrief_job", "debrief_person");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        var job = "/jobs/%s/debrief".formatted(product.company().debriefed());
        var people = product.database()
                .jdbc()
                .sql("select id from candidates.application where job = :job order by id")
                .param("job", product.company().debriefed())
                .query(UUID.class)
                .list();
        return List.of(
                product.meter()
                        .measure("debrief_job", 200, 300, i -> recruiter.get(job))
                        .with("people", people.size())
                        .with("bytes", recruiter.get(job).body().length),
                product.meter()
                        .measure(
                                "debrief_person",
                                200,
                                300,
                                i -> recruiter.get(
                                        "/applications/%s/panel/debrief".formatted(people.get(i % people.size())))));
    }
}
