package dev.touchstone.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hundred desks at once ({@code -Dbench.desks}) with three scripted customers each, on two nodes that share the database: a
 * candidate reads at one node and writes at the other, and answers one of the three every few seconds. Measured is the way of every
 * message, the candidates' from the moment it is sent and the customers' from the moment the server has it, to the event at the
 * reading client. In the end what was read is compared with what is stored.
 */
final class DesksSuite implements Suite {

    private static final int DESKS = Integer.getInteger("bench.desks", 200);
    private static final int SECONDS = Integer.getInteger("bench.desk-seconds", 60);
    private static final int WARM_UP = 15;
    private static final int CUSTOMERS = 3;
    private static final double EVERY = 4;
    private static final int WRITERS = 48;

    @Override
    public List<String> metrics() {
        return List.of("desks");
    }

    @Override
    public List<Result> measure(Product product) throws Exception {
        try (var other = product.anotherNode()) {
            var desks = desks(product, other.address());
            for (var desk : desks) {
                desk.read();
            }
            write(desks, WARM_UP);
            desks.forEach(DeskClient::forget);
            double app = product.application().cpu() + other.cpu();
            double db = product.database().cpu();
            write(desks, SECONDS);
            TimeUnit.SECONDS.sleep(3);
            app = product.application().cpu() + other.cpu() - app;
            db = product.database().cpu() - db;
            return List.of(result(product, desks, app, db));
        }
    }

    private static Result result(Product product, List<DeskClient> desks, double app, double db) {
        double[] times = desks.stream()
                .flatMapToDouble(desk -> times(desk.times()))
                .sorted()
                .toArray();
        long lost = 0;
        for (var desk : desks) {
            lost += desk.lost(stored(product, desk));
            desk.close();
        }
        return new Result(
                        "desks",
                        product.n(),
                        Meter.percentile(times, 50),
                        "ms",
                        Meter.percentile(times, 95),
                        times.length / (double) SECONDS,
                        app / times.length,
                        db / times.length,
                        Map.of())
                .with("p99", Meter.percentile(times, 99))
                .with("desks", desks.size())
                .with("messages", times.length)
                .with("lost", lost)
                .with("doubled", desks.stream().mapToLong(DeskClient::doubled).sum())
                .with(
                        "disordered",
                        desks.stream().mapToLong(DeskClient::disordered).sum())
                .with("refused", desks.stream().mapToLong(DeskClient::refused).sum());
    }

    private static DoubleStream times(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue);
    }

    private static List<Integer> stored(Product product, DeskClient desk) {
        return product.database()
                .jdbc()
                .sql("select number from roleplay.message where role_play = :id order by number")
                .param("id", desk.rolePlay())
                .query(Integer.class)
                .list();
    }

    /** Everybody answers every few seconds, whether the last answer has come back or not. */
    private static void write(List<DeskClient> desks, int seconds) throws InterruptedException {
        var writers = Executors.newScheduledThreadPool(WRITERS);
        long every = (long) (EVERY * 1000);
        for (var desk : desks) {
            writers.scheduleAtFixedRate(
                    desk::answer, ThreadLocalRandom.current().nextLong(every), every, TimeUnit.MILLISECONDS);
        }
        TimeUnit.SECONDS.sleep(seconds);
        writers.shutdown();
        writers.awaitTermination(20, TimeUnit.SECONDS);
    }

    private static List<DeskClient> desks(Product product, String other) throws Exception {
        var jdbc = product.database().jdbc();
        var scenario = scenario(jdbc);
        var recruiter = product.recruiter();
        var desks = new ArrayList<DeskClient>();
        for (int i = 0; i < DESKS; i++) {
            var application = Product.apply(recruiter, product.company().pool(), Person.of(50_000_000 + i));
            var rolePlay = insert(jdbc, UUID.fromString(application), scenario);
            var visitor = Visitor.candidate(product.application().address(), link(jdbc, application));
            desks.add(new DeskClient(
                    application,
                    rolePlay,
                    i % 2 == 0 ? visitor : visitor.at(other),
                    i % 2 == 0 ? visitor.at(other) : visitor));
            if (i % 50 == 49) {
                jdbc.sql("delete from identity.attempt").update(); // all of them come from one address here
            }
        }
        return desks;
    }

    /** A customer who has always something to say: one of the demo's, with a reaction that never ends. */
    private static UUID scenario(JdbcClient jdbc) {
        var always = """
                [{"key": "bench", "when": {"zh": "总是", "en": "always"}, "hears": ["好"], "unless": null, "moodAtMost": 3,
                  "says": [{"zh": "然后呢？", "en": "And then?"}], "mood": 0, "patience": 0, "reveals": null, "goesTo": null,
                  "repeats": true, "waits": 600}]
                """;
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roleplay.scenario (question_version, number, content, frozen)
                        select :id, 'BENCH', jsonb_set(content, '{play,always}', cast(:always as jsonb)), true
                          from roleplay.scenario where jsonb_typeof(content -> 'play') = 'object' limit 1
                        """).param("id", id).param("always", always).update();
        return id;
    }

    private static UUID insert(JdbcClient jdbc, UUID application, UUID scenario) {
        var rolePlay = UUID.randomUUID();
        var appointment = UUID.randomUUID();
        jdbc.sql("""
                        insert into scheduling.appointment (id, application, stage, starts_at, ends_at, zone, created_at)
                        values (:appointment, :application, 'ROLE_PLAY', now(), now() + interval '2 hours',
                                'Asia/Shanghai', now())
                        """)
                .param("appointment", appointment)
                .param("application", application)
                .update();
        jdbc.sql("""
                        insert into roleplay.role_play (id, application, state, appointment, minutes, started_at, ends_at)
                        values (:id, :application, 'RUNNING', :appointment, 120, now(), now() + interval '2 hours')
                        """)
                .param("id", rolePlay)
                .param("application", application)
                .param("appointment", appointment)
                .update();
        jdbc.sql("""
                        insert into roleplay.conversation (id, role_play, number, scenario, mode, wakes_at)
                        select gen_random_uuid(), :id, n, :scenario, 'SCRIPT', now() + make_interval(secs => n)
                          from generate_series(1, :customers) n
                        """)
                .param("id", rolePlay)
                .param("scenario", scenario)
                .param("customers", CUSTOMERS)
                .update();
        return rolePlay;
    }

    private static String link(JdbcClient jdbc, String application) throws Exception {
        var token = UUID.randomUUID() + "-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.candidate_link (id, token_hash, purpose, application, issued_at, expires_at)
                        values (gen_random_uuid(), :hash, 'ROLE_PLAY', cast(:application as uuid), now(),
                                now() + interval '1 day')
                        """)
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                .param("application", application)
                .update();
        return "/c/" + token;
    }
}
