package dev.touchstone.demo;

import dev.touchstone.shared.AdjustableClock;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty demo once, before the job executor starts; the clock is moved meanwhile and put back in any case. */
@Component
@Profile("demo")
class DemoSeeder implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final AdjustableClock clock;
    private final DemoCompany company;
    private final DemoApplications applications;
    private final SeedingTransactions commits;

    DemoSeeder(
            JdbcClient jdbc,
            AdjustableClock clock,
            DemoCompany company,
            DemoApplications applications,
            SeedingTransactions commits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.company = company;
        this.applications = applications;
        this.commits = commits;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isSeeded()) {
            return;
        }
        clock.rehearse(() -> commits.during(() -> applications.seed(company.found())));
        jdbc.sql("insert into demo.seeded (at) values (:at)")
                .param("at", Timestamp.from(Instant.now()))
                .update();
    }

    private boolean isSeeded() {
        return jdbc.sql("select exists (select 1 from demo.seeded)")
                .query(Boolean.class)
                .single();
    }
}
