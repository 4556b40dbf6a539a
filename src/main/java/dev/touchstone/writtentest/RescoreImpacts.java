package dev.touchstone.writtentest;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobAccess;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.KeyCorrection;
import dev.touchstone.scorecards.Scorecards;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whom a correction is about, by job: before it starts what it would do, afterwards what it did. Names only of jobs whose applications
 * the viewer may see, and never of who still owes a card of the application.
 */
@Service
public class RescoreImpacts {

    private static final List<TeamRole> SEEING =
            List.of(TeamRole.RECRUITER, TeamRole.HIRING_MANAGER, TeamRole.APPROVER);

    private final RescoreLines lines;
    private final Rescores rescores;
    private final Jobs jobs;
    private final JobAccess access;
    private final Scorecards scorecards;

    RescoreImpacts(RescoreLines lines, Rescores rescores, Jobs jobs, JobAccess access, Scorecards scorecards) {
        this.lines = lines;
        this.rescores = rescores;
        this.jobs = jobs;
        this.access = access;
        this.scorecards = scorecards;
    }

    /** One entry for each job with papers that have the question; what the viewer may not see is one more, the last. */
    public List<RescoreImpact> of(KeyCorrection correction, AccountId viewer) {
        var all = correction.isInForce() ? lines.done(correction) : lines.forecast(correction);
        var passMarks = jobs.passMarks(
                Stage.WRITTEN_TEST, all.stream().map(RescoreLine::job).collect(Collectors.toSet()));
        var grouped = grouped(all, viewer);
        List<RescoreImpact> impacts = new ArrayList<>();
        grouped.seen().forEach((job, of) -> impacts.add(impact(job, of, passMarks)));
        if (!grouped.unseen().isEmpty()) {
            impacts.add(impact(null, grouped.unseen(), passMarks));
        }
        return impacts;
    }

    /** How many papers still wait to be scored again. */
    public int left(KeyCorrection correction) {
        return rescores.countLeft(correction);
    }

    private Grouped grouped(List<RescoreLine> all, AccountId viewer) {
        var visible = visible(all, viewer);
        var veiled = new HashSet<>(scorecards.veiled(viewer));
        var seen = new LinkedHashMap<JobOpening, List<RescoreLine>>();
        var unseen = new ArrayList<RescoreLine>();
        for (var line : all) {
            var job = visible.get(line.job());
            if (job == null || veiled.contains(line.application())) {
                unseen.add(line);
            } else {
                seen.computeIfAbsent(job, some -> new ArrayList<>()).add(line);
            }
        }
        return new Grouped(seen, unseen);
    }

    private Map<JobOpeningId, JobOpening> visible(List<RescoreLine> all, AccountId viewer) {
        Collection<JobOpening> seen = access.seesAll()
                ? jobs.all(all.stream().map(RescoreLine::job).collect(Collectors.toSet()))
                        .values()
                : jobs.ofMember(viewer, SEEING);
        return seen.stream().collect(Collectors.toMap(JobOpening::id, Function.identity()));
    }

    private static RescoreImpact impact(
            @Nullable JobOpening job, List<RescoreLine> of, Map<JobOpeningId, BigDecimal> passMarks) {
        Predicate<RescoreLine> crosses = line -> line.crosses(passMarks.get(line.job()));
        Predicate<RescoreLine> better = line -> line.change().signum() > 0;
        Predicate<RescoreLine> changed =
                line -> line.before() != null && line.change().signum() != 0;
        return new RescoreImpact(
                job,
                of.size(),
                count(of, line -> line.before() == null),
                count(of, better),
                count(of, line -> line.change().signum() < 0),
                count(of, crosses.and(better)),
                count(of, crosses.and(better.negate())),
                count(of, changed),
                count(of, changed.and(RescoreLine::decided)),
                job == null ? List.of() : people(of.stream().filter(changed).toList(), crosses));
    }

    private static List<RescoreImpact.Person> people(List<RescoreLine> changed, Predicate<RescoreLine> crosses) {
        return changed.stream()
                .map(line -> new RescoreImpact.Person(line, crosses.test(line)))
                .sorted(Comparator.comparing(person -> !person.crosses()))
                .limit(RescoreImpact.LISTED)
                .toList();
    }

    private static long count(List<RescoreLine> of, Predicate<RescoreLine> which) {
        return of.stream().filter(which).count();
    }

    private record Grouped(Map<JobOpening, List<RescoreLine>> seen, List<RescoreLine> unseen) {}
}
