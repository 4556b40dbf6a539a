package dev.touchstone.demo;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.StageProposal;
import dev.touchstone.hiring.Journey;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the demo's people as far as their targets say, each step at a time of its own in the past days. */
@Component
@Profile("demo")
class DemoApplications {

    private final DemoContent content;
    private final DemoTest test;
    private final DemoTalks talks;
    private final DemoOffers offers;
    private final JobApplications applications;
    private final CurrentAccount current;
    private final Journey journey;
    private final AdjustableClock clock;

    DemoApplications(
            DemoContent content,
            DemoTest test,
            DemoTalks talks,
            DemoOffers offers,
            JobApplications applications,
            CurrentAccount current,
            Journey journey,
            AdjustableClock clock) {
        this.content = content;
        this.test = test;
        this.talks = talks;
        this.offers = offers;
        this.applications = applications;
        this.current = current;
        this.journey = journey;
        this.clock = clock;
    }

    void seed(DemoCompany.Founded company) {
        var people = content.people().candidates();
        var targets = DemoTarget.spread();
        var random = new Random(2026);
        for (int i = 0; i < people.size(); i++) {
            var target = targets.get(Math.min(i, targets.size() - 1));
            lead(new DemoCase(company, people.get(i), target, i, new Random(random.nextLong())));
        }
        clock.reset();
        journey.runDue(clock.instant()); // reminders that fell due meanwhile
    }

    private void lead(DemoCase one) {
        clock.travelTo(one.beginning(Instant.now()));
        var id = apply(one);
        if (one.target() == DemoTarget.SCREENING) {
            return;
        }
        pass(one, id, Stage.SCREENING, Duration.ofHours(3));
        if (one.target() == DemoTarget.WITHDRAWN) {
            applications.withdraw(id, content.replies().withdrawReasons().get(0));
            return;
        }
        if (!one.target().isPast(DemoTarget.TEST_INVITED)) {
            return;
        }
        test.take(one, id);
        if (one.target() == DemoTarget.REJECTED) {
            step(Duration.ofHours(2));
            var recruiter = one.staff(Role.RECRUITER);
            as(
                    one,
                    () -> applications.reject(
                            id,
                            Stage.WRITTEN_TEST,
                            content.replies().rejectReasons().get(0),
                            recruiter));
            return;
        }
        if (!one.target().isPast(DemoTarget.TEST_DECISION)) {
            return;
        }
        pass(one, id, Stage.WRITTEN_TEST, Duration.ofHours(2));
        if (!talks.play(one, id)) {
            return;
        }
        pass(one, id, Stage.ROLE_PLAY, Duration.ofHours(1));
        if (!talks.interview(one, id)) {
            return;
        }
        pass(one, id, Stage.PANEL, Duration.ofHours(1));
        offers.lead(one, id);
    }

    private JobApplicationId apply(DemoCase one) {
        var person = one.person();
        return applications.apply(new Apply(
                one.job(),
                person.name(),
                person.email(),
                person.phone(),
                person.spoken(),
                person.experienceMonths(),
                person.source(),
                person.shift(),
                person.note() == null ? null : person.note().zh(),
                true));
    }

    private void pass(DemoCase one, JobApplicationId id, Stage stage, Duration after) {
        step(after.multipliedBy(one.target().pace()));
        var reason = applications
                .proposal(id, stage)
                .filter(StageProposal::needsReasonToGoOn)
                .map(proposal -> content.replies().advanceReasons().get(0))
                .orElse(null);
        as(one, () -> applications.advance(id, stage, reason, one.staff(Role.RECRUITER)));
        journey.runDue(clock.instant());
    }

    private void as(DemoCase one, Runnable act) {
        current.as(one.staff(Role.RECRUITER), () -> {
            act.run();
            return true;
        });
    }

    private void step(Duration duration) {
        clock.advance(duration);
    }
}
