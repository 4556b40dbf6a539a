package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What raters see: their own cards, with everything a card’s page needs. */
@Service
@Transactional(readOnly = true)
public class CardDesk {

    private final Scorecards scorecards;
    private final Cards cards;
    private final PriorEvidence evidence;
    private final JobApplications applications;
    private final Jobs jobs;
    private final List<StageOccasion> occasions;

    CardDesk(
            Scorecards scorecards,
            Cards cards,
            PriorEvidence evidence,
            JobApplications applications,
            Jobs jobs,
            List<StageOccasion> occasions) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.evidence = evidence;
        this.applications = applications;
        this.jobs = jobs;
        this.occasions = occasions;
    }

    /** The page of a card, for its rater only: refuses NOT_FOUND to everybody else. */
    public CardPage page(ScorecardId id, AccountId rater) {
        var view = scorecards.view(id, rater);
        var application = applications.get(view.application());
        return new CardPage(
                view,
                applications.candidate(view.application()).name(),
                application.number(),
                jobs.get(application.job()).title(),
                occasion(view).orElse(null),
                view.competencies().stream().map(each -> line(view, each)).toList(),
                redLines(view),
                view.submitted() ? evidence(view.application(), view.stage(), view.competencies(), rater) : List.of());
    }

    /** What the stages before one showed of these competencies; empty values while the viewer owes a card. */
    public List<CardPage.Evidence> evidence(
            JobApplicationId application, Stage before, List<Competency> competencies, AccountId viewer) {
        return evidence.of(application, before, competencies, viewer);
    }

    /** A rater’s cards that are not in yet, the oldest first. */
    public List<CardPage> open(AccountId rater) {
        return cards.openOf(rater).stream().map(card -> page(card.id(), rater)).toList();
    }

    private Optional<StageOccasion.Occasion> occasion(CardView view) {
        return occasions.stream()
                .filter(occasion -> occasion.stage() == view.stage())
                .flatMap(occasion -> occasion.of(view.application()).stream())
                .findFirst();
    }

    private static CardPage.Line line(CardView view, Competency competency) {
        var code = competency.code();
        var numbers = IntStream.range(0, view.questions().size())
                .filter(i -> view.questions().get(i).markingPoints().stream()
                        .anyMatch(point -> point.competency().equals(code)))
                .mapToObj(i -> i + 1)
                .toList();
        var points = view.questions().stream()
                .flatMap(question -> question.markingPoints().stream())
                .filter(point ->
                        point.kind() == PointKind.EXPECTED && point.competency().equals(code))
                .toList();
        var seen = points.stream()
                .filter(point -> view.input().ticks().contains(point.id()))
                .count();
        return new CardPage.Line(competency, numbers, points.size(), seen);
    }

    private static List<LocalizedText> redLines(CardView view) {
        return view.questions().stream()
                .map(QuestionVersion::redLines)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
