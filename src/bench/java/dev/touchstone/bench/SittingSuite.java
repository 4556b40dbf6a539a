package dev.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Candidates sit the test: answers are saved as they are given, whole attempts of twenty questions. */
final class SittingSuite implements Suite {

    private static final int CLIENTS = 8;
    private static final int SECONDS = 8;
    private static final int ATTEMPTS_BEFORE = 20;
    private static final int ATTEMPTS = 40;
    private static final int QUESTIONS = 20;

    private final AtomicLong revision = new AtomicLong(1000);

    @Override
    public List<String> metrics() {
        return List.of("autosave", "whole_attempt");
    }

    /** Somebody who is invited to the test. */
    private record Sitter(String application, Visitor visitor) {

        void start() throws Exception {
            visitor.post("/my/%s/test/start".formatted(application), List.of());
        }

        void save(int position, long revision) throws Exception {
            visitor.postJson(
                    "/my/%s/test/answers".formatted(application),
                    "{\"position\":%d,\"revision\":%d,\"choices\":[\"A\"],\"truth\":null,\"text\":null}"
                            .formatted(position, revision));
        }

        void submit() throws Exception {
            visitor.post("/my/%s/test/submission".formatted(application), List.of());
        }
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        var sitters = sitters(product, CLIENTS + ATTEMPTS_BEFORE + ATTEMPTS);
        var savers = sitters.subList(0, CLIENTS);
        for (var saver : savers) {
            saver.start();
        }
        var meter = product.meter();
        var autosave = meter.measure("autosave", 500, 1000, i -> savers.get(i % CLIENTS)
                .save(1 + i % QUESTIONS, revision.incrementAndGet()));
        double rate =
                meter.perSecond(CLIENTS, SECONDS, client -> savers.get(client).save(1, revision.incrementAndGet()));
        var attempt = meter.measure("whole_attempt", ATTEMPTS_BEFORE, ATTEMPTS, i -> {
            var sitter = sitters.get(CLIENTS + i);
            sitter.start();
            for (int position = 1; position <= QUESTIONS; position++) {
                sitter.save(position, 1);
            }
            sitter.submit();
        });
        return List.of(autosave.withPerSecond(rate), attempt);
    }

    private static List<Sitter> sitters(Product product, int count) throws Exception {
        var recruiter = product.recruiter();
        var applications = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            applications.add(Product.apply(recruiter, product.company().pool(), person(i)));
        }
        for (var application : applications) {
            recruiter.post("/applications/%s/advance".formatted(application), List.of("from", "SCREENING"));
        }
        var sitters = new ArrayList<Sitter>();
        for (int i = 0; i < count; i++) {
            var link = product.letters().link(person(i).email(), "笔试");
            sitters.add(new Sitter(
                    applications.get(i), Visitor.candidate(product.application().address(), link)));
        }
        product.meter().settle();
        return sitters;
    }

    private static Person person(int i) {
        return Person.of(20_000_000 + i);
    }
}
