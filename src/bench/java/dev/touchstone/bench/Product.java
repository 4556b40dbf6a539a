package dev.touchstone.bench;

import dev.touchstone.bench.Generator.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The application on a database of the asked size, with everybody's password known. It starts twice: as the demo, which
 * makes staff, question bank, jobs and sixty applications through its own facades, and, when the copies are written, as
 * a plain server without anything of the demo.
 */
final class Product implements AutoCloseable {

    private static final String PASSWORD = "measured twice, cut once";
    private static final int TURNED_DOWN = 3;

    private final Settings settings;
    private final Database database;
    private final Application application;
    private final Company company;
    private final Letters letters;
    private final int n;

    private Product(
            Settings settings, Database database, Application application, Company company, Letters letters, int n) {
        this.settings = settings;
        this.database = database;
        this.application = application;
        this.company = company;
        this.letters = letters;
        this.n = n;
    }

    static Product start(Settings settings, Database database) throws Exception {
        var letters = new Letters();
        try (var demo = run(settings, database, letters, "demo")) {
            database.jdbc()
                    .sql("update identity.account set password_hash = :hash")
                    .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                    .update();
            turnDown(database, demo);
            new Meter(0, demo, database).settle();
        }
        var company = Generator.fill(database, settings.n());
        new Blueprint(database).ofTwenty(company.pool());
        var application = run(settings, database, letters, "bench");
        return new Product(settings, database, application, company, letters, settings.n());
    }

    private static Application run(Settings settings, Database database, Letters letters, String profile)
            throws Exception {
        return run(settings, database, letters, profile, profile);
    }

    private static Application run(Settings settings, Database database, Letters letters, String profile, String log)
            throws Exception {
        var options = List.of(
                "--spring.profiles.active=" + profile,
                "--touchstone.database.url=" + database.url(),
                "--touchstone.secret=" + "of the bench".repeat(3),
                "--touchstone.mail.undo=1s",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + letters.port(),
                "--touchstone.data-directory=" + settings.directory().resolve("data"));
        return Application.start(
                settings.directory().resolve(log + ".log"),
                Application.jar(Application.java(), settings.jar()),
                options);
    }

    /** The demo has nobody who was turned down at once, though most people are. */
    private static void turnDown(Database database, Application demo) throws Exception {
        var job = database.jdbc()
                .sql("select id from jobs.job order by number limit 1")
                .query(UUID.class)
                .single();
        var recruiter = Visitor.staff(demo.address(), recruiter(database, job), PASSWORD);
        for (int i = 0; i < TURNED_DOWN; i++) {
            var application = apply(recruiter, job, Person.of(30_000_000 + i));
            recruiter.post(
                    "/applications/%s/reject".formatted(application),
                    List.of("from", "SCREENING", "reason", "暂时没有合适的班次"));
        }
    }

    /** Files an application as a recruiter does: its id. */
    static String apply(Visitor recruiter, UUID job, Person person) throws Exception {
        var filed = recruiter.post(
                "/jobs/%s/applications/new".formatted(job),
                List.of(
                        "name", person.name(),
                        "email", person.email(),
                        "phone", person.phone(),
                        "language", "ZH",
                        "experienceMonths", "14",
                        "shift", "BOTH",
                        "source", "内推",
                        "consented", "true"));
        return filed.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static String recruiter(Database database, UUID job) {
        return database.jdbc()
                .sql("select a.email from jobs.job j join identity.account a on a.id = j.owner where j.id = :job")
                .param("job", job)
                .query(String.class)
                .single();
    }

    Visitor recruiter() throws Exception {
        return Visitor.staff(application.address(), recruiter(database, company.pool()), PASSWORD);
    }

    /** The member of staff with this id, signed in. */
    Visitor colleague(UUID account) throws Exception {
        var email = database.jdbc()
                .sql("select email from identity.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        return Visitor.staff(application.address(), email, PASSWORD);
    }

    /** Everybody who has a role in the job the bench works in. */
    List<UUID> team(String role) {
        return new ArrayList<>(database.jdbc()
                .sql("select account from jobs.team where job = :job and role = :role order by account")
                .param("job", company.pool())
                .param("role", role)
                .query(UUID.class)
                .list());
    }

    /** A second node on the same database, which does what every node does. */
    Application anotherNode() throws Exception {
        return run(settings, database, letters, "bench", "bench-2");
    }

    Meter meter() {
        return new Meter(n, application, database);
    }

    Database database() {
        return database;
    }

    Application application() {
        return application;
    }

    Company company() {
        return company;
    }

    Letters letters() {
        return letters;
    }

    int n() {
        return n;
    }

    @Override
    public void close() throws Exception {
        application.close();
        letters.close();
    }
}
