package dev.touchstone.demo;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobOpeningId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** One person's way through the demo. {@code number} spreads times and colleagues; {@code random} is seeded. */
record DemoCase(DemoCompany.Founded company, DemoContent.Person person, DemoTarget target, int number, Random random) {

    /** Farther targets began longer ago; nobody's deadlines have passed when the seeding ends. */
    Instant beginning(Instant now) {
        long hours = target.hoursAgo() + (target == DemoTarget.SCREENING ? number % 30 : 0);
        return now.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(7L * (number % 8)));
    }

    /** The opening for the person's track, or the first one. */
    JobOpeningId job() {
        var jobs = company.jobs();
        return jobs.getOrDefault(person.track(), jobs.values().iterator().next());
    }

    AccountId staff(Role role) {
        return company.any(role, number);
    }

    AccountId staff(Role role, int offset) {
        return company.any(role, number + offset);
    }

    /** Whether this person gets something right: rejected people are weaker. */
    boolean succeeds() {
        return random.nextDouble() < (target == DemoTarget.REJECTED ? 0.4 : 0.85);
    }
}
