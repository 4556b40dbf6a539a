package dev.touchstone.bench;

import dev.touchstone.shared.UuidV7;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Fills the database from what the demo's seeding made through the product: copies of its applications for made-up
 * people. A fifth of them in one job, the rest in jobs of some two thousand; four in a hundred run, the others ended
 * within the last two years.
 */
final class Generator {

    /** Applications beyond {@code n} that the bench moves, in a job of their own; half as many panels. */
    private static final int POOL = 520;

    /** People of one more job who wait for the panel’s decision, all cards in. */
    static final int DEBRIEFED = 100;

    private static final int YEAR = Year.now().getValue();
    private static final int FIRST_NUMBER = 1000;
    private static final int FIRST_JOB = 100;
    private static final int BATCH = 200;
    private static final int JOB_SIZE = 2000;
    private static final int LARGE = 5;
    private static final int RUNNING = 25;

    private final Random random = new Random(417);
    private final Map<String, StringBuilder> collected = new LinkedHashMap<>();
    private final Connection connection;
    private final PGConnection copying;
    private final Samples samples;
    private int people;

    private Generator(Connection connection, PGConnection copying) throws SQLException, IOException {
        this.connection = connection;
        this.copying = copying;
        this.samples = Samples.read(connection);
    }

    /** The jobs that were made: the large one, the one the bench works in, the one that is debriefed, one of the others. */
    record Company(UUID large, UUID pool, UUID debriefed, UUID other) {}

    static Company fill(Database database, int n) throws SQLException, IOException {
        var companies = new ArrayList<Company>();
        database.load((connection, copying) -> companies.add(new Generator(connection, copying).fill(n)));
        for (var table : List.of("candidates.application", "camunda.act_hi_actinst", "mail.outbox")) {
            Results.note(
                    "%s has %d rows",
                    table,
                    database.jdbc()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        database.jdbc().sql("vacuum analyze").update(); // what autovacuum has done long before a table is this large
        return companies.get(0);
    }

    private Company fill(int n) throws SQLException, IOException {
        var jobs = new ArrayList<UUID>();
        for (int i = 0; i < 3 + Math.max(1, n / JOB_SIZE); i++) {
            jobs.add(job(i));
        }
        var others = jobs.subList(3, jobs.size());
        for (int i = 0; i < n - samples.applications(); i++) {
            var job = i % LARGE == 0 ? jobs.get(0) : others.get(i % others.size());
            copy(i / LARGE % RUNNING == 0 ? running(i, job) : ended(job));
        }
        for (int i = 0; i < POOL; i++) {
            copy(recent(samples.screening(), jobs.get(1)));
            if (i % 2 == 0) {
                copy(recent(samples.unrated(), jobs.get(1)));
            }
        }
        for (int i = 0; i < DEBRIEFED; i++) {
            copy(recent(samples.rated(), jobs.get(2)));
        }
        Template.flush(collected, copying);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select setval('candidates.application_number_%d', %d)".formatted(YEAR, FIRST_NUMBER + people));
            statement.execute("select setval('jobs.job_number_%d', %d)".formatted(YEAR, FIRST_JOB + jobs.size()));
        }
        return new Company(jobs.get(0), jobs.get(1), jobs.get(2), others.get(0));
    }

    private record Copy(Template template, UUID job, long past, long future) {}

    private static Copy recent(Template template, UUID job) {
        return new Copy(template, job, -micros(Duration.ofHours(1)), micros(Duration.ofDays(2)));
    }

    private Copy running(int i, UUID job) {
        var template = samples.running(i / LARGE / RUNNING);
        return new Copy(
                template,
                job,
                -random.nextLong(micros(Duration.ofDays(3))),
                random.nextLong(micros(Duration.ofDays(5))));
    }

    private Copy ended(UUID job) {
        var past = -random.nextLong(micros(Duration.ofDays(2)), micros(Duration.ofDays(730)));
        return new Copy(samples.ended(random), job, past, past);
    }

    private void copy(Copy copy) throws SQLException, IOException {
        people++;
        var number = "A-%d-%06d".formatted(YEAR, FIRST_NUMBER + people);
        copy.template()
                .write(
                        Clone.of(copy.template(), copy.job(), Person.of(people), number, copy.past(), copy.future()),
                        collected);
        if (people % BATCH == 0) {
            Template.flush(collected, copying);
        }
        if (people % 10_000 == 0) {
            Results.note("%d applications written", people);
        }
    }

    private UUID job(int i) throws SQLException, IOException {
        var id = UuidV7.next();
        var template = samples.job();
        template.write(
                new Clone(
                        new String[template.ids()], id, Person.of(0), "J-%d-%03d".formatted(YEAR, FIRST_JOB + i), 0, 0),
                collected);
        Template.flush(collected, copying);
        return id;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
