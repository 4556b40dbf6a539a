package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A recruiter files applications in the large job, and lets copied ones go on to the written test. */
final class ApplicationSuite implements Suite {

    private static final int WARM_UP = 200;
    private static final int COUNT = 300;

    @Override
    public List<String> metrics() {
        return List.of("create_application", "move_stage");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var recruiter = product.recruiter();
        var results = new ArrayList<Result>();
        results.add(product.meter()
                .measure(
                        "create_application",
                        WARM_UP,
                        COUNT,
                        i -> Product.apply(recruiter, product.company().large(), Person.of(10_000_000 + i)),
                        i -> recruiter.land()));
        var waiting = product.database()
                .jdbc()
                .sql("""
                        select id from candidates.application
                         where job = :job and status = 'ACTIVE' and step = 'userTask_screenApplication'
                         order by id
                        """)
                .param("job", product.company().pool())
                .query(UUID.class)
                .list();
        results.add(product.meter()
                .measure(
                        "move_stage",
                        WARM_UP,
                        COUNT,
                        i -> recruiter.post(
                                "/applications/%s/advance".formatted(waiting.get(i)), List.of("from", "SCREENING")),
                        i -> recruiter.land()));
        return results;
    }
}
