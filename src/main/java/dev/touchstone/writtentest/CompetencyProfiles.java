package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.Scorecards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads what tests showed of competencies, with the blindness rule applied to the candidate and to every one of the cohort. */
@Service
public class CompetencyProfiles {

    /** In a smaller cohort nobody is told a percentile. */
    public static final int LEAST = 20;

    /** The newest papers of the job that make the cohort, so that the time has a bound. */
    public static final int COHORT = 1_000;

    private final JobPapers papers;
    private final QuestionBank bank;
    private final Competencies competencies;
    private final Scorecards scorecards;
    private final JobApplications applications;

    CompetencyProfiles(
            JobPapers papers,
            QuestionBank bank,
            Competencies competencies,
            Scorecards scorecards,
            JobApplications applications) {
        this.papers = papers;
        this.bank = bank;
        this.competencies = competencies;
        this.scorecards = scorecards;
        this.applications = applications;
    }

    /** Empty until everything is marked, and while the viewer owes a card of the application. */
    public Optional<CompetencyProfile> of(JobApplicationId application, AccountId viewer) {
        if (scorecards.veiled(application, viewer)) {
            return Optional.empty();
        }
        return papers.of(application).map(own -> {
            List<MarkedPaper> cohort =
                    new ArrayList<>(papers.of(applications.get(application).job(), viewer, COHORT));
            cohort.removeIf(paper -> paper.application().equals(application));
            cohort.add(own);
            return profile(own, cohort);
        });
    }

    /** Of the candidate alone, without anybody else’s; empty until everything is marked. Whether they may see it is for the caller. */
    Optional<CompetencyProfile> alone(JobApplicationId application) {
        return papers.of(application).map(own -> profile(own, List.of(own)));
    }

    private CompetencyProfile profile(MarkedPaper own, List<MarkedPaper> cohort) {
        var points = points(cohort);
        var mine = points.getOrDefault(own.application(), Map.of());
        var totals = cohort.stream()
                .mapToDouble(paper -> paper.total().doubleValue())
                .toArray();
        var lines = competencies.all().stream()
                .filter(competency -> mine.containsKey(competency.code()))
                .map(competency -> line(competency, mine, points.values()))
                .toList();
        return new CompetencyProfile(own.total(), Places.of(own.total().doubleValue(), totals), lines);
    }

    private static CompetencyProfile.Line line(
            Competency competency,
            Map<String, CompetencyPoints> mine,
            Collection<Map<String, CompetencyPoints>> everybody) {
        var own = mine.getOrDefault(competency.code(), CompetencyPoints.NONE);
        var percents = everybody.stream()
                .flatMap(one -> Optional.ofNullable(one.get(competency.code())).stream())
                .mapToDouble(CompetencyPoints::percent)
                .toArray();
        return new CompetencyProfile.Line(
                competency.code(),
                competency.name(),
                Moments.rounded(own.earned(), 1),
                Moments.rounded(own.possible(), 1),
                (int) Math.round(own.percent()),
                Places.of(own.percent(), percents));
    }

    private Map<JobApplicationId, Map<String, CompetencyPoints>> points(List<MarkedPaper> cohort) {
        var seen = scorecards.seen(cohort.stream().map(MarkedPaper::application).toList(), Stage.WRITTEN_TEST);
        var questions = questions(cohort);
        Map<JobApplicationId, Map<String, CompetencyPoints>> points = new HashMap<>();
        for (var paper : cohort) {
            var ofPaper = points.computeIfAbsent(paper.application(), application -> new HashMap<>());
            var seenHere = seen.getOrDefault(paper.application(), Map.of());
            for (var item : paper.items()) {
                var question = questions.get(item.version());
                if (question != null) {
                    CompetencyPoints.of(item, question, seenHere)
                            .forEach((competency, one) -> ofPaper.merge(competency, one, CompetencyPoints::plus));
                }
            }
        }
        return points;
    }

    private Map<QuestionVersionId, QuestionVersion> questions(List<MarkedPaper> cohort) {
        var ids = cohort.stream()
                .flatMap(paper -> paper.items().stream())
                .map(MarkedItem::version)
                .distinct()
                .toList();
        return bank.versions(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
    }
}
