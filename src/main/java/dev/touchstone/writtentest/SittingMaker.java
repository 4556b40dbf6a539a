package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a sitting: draws the paper from the job's blueprint with a seed that is kept. */
@Component
class SittingMaker {

    /** No vowels and no look-alikes: codes are read aloud and never spell a word. */
    private static final String CODE_LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final Sittings sittings;
    private final PaperSections sections;
    private final PrintedPapers printed;
    private final QuestionBank bank;
    private final JobApplications applications;
    private final Jobs jobs;
    private final Clock clock;

    SittingMaker(
            Blueprints blueprints,
            PaperDraw draw,
            Sittings sittings,
            PaperSections sections,
            PrintedPapers printed,
            QuestionBank bank,
            JobApplications applications,
            Jobs jobs,
            Clock clock) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.sittings = sittings;
        this.sections = sections;
        this.printed = printed;
        this.bank = bank;
        this.applications = applications;
        this.jobs = jobs;
        this.clock = clock;
    }

    Sitting make(JobApplicationId application) {
        var job = jobs.get(applications.get(application).job());
        var blueprint = blueprints
                .of(job.id())
                .orElseThrow(() -> new RefusedException(
                        Reason.CONFLICT,
                        "writtentest.error.noBlueprint",
                        "Job %s has no blueprint".formatted(job.id())));
        long seed = random.nextLong();
        var paper = draw.draw(blueprint, job.track(), seed, printed.before(application, job.id(), blueprint.cap()));
        var now = clock.instant();
        var sitting = new Sitting(
                SittingId.next(),
                application,
                SittingState.INVITED,
                MarkingId.next(),
                code(),
                blueprint.minutes(),
                seed,
                1,
                now,
                now.plus(jobs.plan(job.id()).testExpiry()),
                null,
                null,
                null,
                false,
                null,
                0);
        sittings.insert(sitting, paper.questions());
        sections.insert(sitting.id(), paper.sections());
        printed.add(sitting.id(), job.id(), paper, now);
        bank.use(paper.questions().stream().map(PaperQuestion::version).toList());
        return sitting;
    }

    private String code() {
        return random.ints(5, 0, CODE_LETTERS.length())
                .mapToObj(CODE_LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
