package dev.touchstone.roleplay;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.scorecards.Quote;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Role-plays looked at afterwards: measures, replay, hints. */
@Service
public class Reviews {

    private final RolePlayDesk desk;
    private final Courses courses;
    private final Scenarios scenarios;
    private final Happenings happenings;
    private final ReviewRules rules;
    private final PhraseChecks checks;
    private final HintVerdicts verdicts;
    private final JobApplications applications;
    private final Clock clock;

    Reviews(
            RolePlayDesk desk,
            Courses courses,
            Scenarios scenarios,
            Happenings happenings,
            ReviewRules rules,
            PhraseChecks checks,
            HintVerdicts verdicts,
            JobApplications applications,
            Clock clock) {
        this.desk = desk;
        this.courses = courses;
        this.scenarios = scenarios;
        this.happenings = happenings;
        this.rules = rules;
        this.checks = checks;
        this.verdicts = verdicts;
        this.applications = applications;
        this.clock = clock;
    }

    /** The measures against what the job asks. */
    public Assessment assess(RolePlay rolePlay) {
        return assess(applications.get(rolePlay.application()).job(), courses.of(rolePlay));
    }

    /**
     * What no observer has to judge.
     *
     * @param happenings in order of time
     */
    record Facts(Assessment assessment, List<Happening> happenings) {}

    /** The measures with what happened beside the talk. */
    Facts facts(RolePlay rolePlay) {
        var found = courses.of(rolePlay);
        var job = applications.get(rolePlay.application()).job();
        return new Facts(assess(job, found), happenings.of(rolePlay.id(), found));
    }

    private Assessment assess(JobOpeningId job, Courses.Desk found) {
        var asked = rules.thresholds(job);
        return Assessment.of(DeskMeasures.of(found.courses(), asked.rules(), found.breaks()), asked);
    }

    /**
     * The replay as this viewer may see it: others’ verdicts on hints only once the viewer owes no card.
     *
     * @param job the application’s
     * @param tags the viewer’s own
     */
    public Replay replay(RolePlay rolePlay, JobOpeningId job, List<Quote> tags, AccountId viewer) {
        var found = courses.of(rolePlay);
        var assessment = assess(job, found);
        var lines = new ReplayLines(
                found, assessment, checks.in(found.talk()), verdicts.of(rolePlay, viewer), tags, viewer);
        return new Replay(
                assessment,
                Timeline.of(
                        found.start(),
                        found.end(),
                        found.courses(),
                        assessment.measures(),
                        assessment.thresholds().turnLimit()),
                customers(found, assessment),
                lines.all(),
                happenings.of(rolePlay.id(), found));
    }

    private List<Customer> customers(Courses.Desk found, Assessment assessment) {
        var measured = assessment.measures().conversations();
        return found.conversations().stream()
                .map(one -> new Customer(
                        one,
                        scenarios.get(one.scenario()),
                        measured.stream()
                                .filter(each -> each.number() == one.number())
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    /** Confirms or dismisses a hint; the last word of each person counts. Refuses NOT_FOUND where there is no such hint. */
    @Command
    public void decide(RolePlayId id, HintVerdict verdict) {
        var rolePlay = desk.get(id);
        if (checks.in(courses.of(rolePlay).talk()).stream().noneMatch(verdict::isOn)) {
            throw new RefusedException(
                    Reason.NOT_FOUND,
                    "roleplay.review.hint.none",
                    "Role-play %s has no hint %s at %d".formatted(id, verdict.check(), verdict.message()));
        }
        verdicts.put(id, verdict, clock.instant());
    }

    /** Hints somebody confirmed, as far as the viewer may see; for the result. */
    List<Hint> confirmed(RolePlay rolePlay, AccountId viewer) {
        var said = verdicts.of(rolePlay, viewer).stream()
                .filter(HintVerdict::confirmed)
                .toList();
        return checks.in(courses.of(rolePlay).talk()).stream()
                .filter(hint -> said.stream().anyMatch(verdict -> verdict.isOn(hint)))
                .toList();
    }
}
