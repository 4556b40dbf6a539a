package dev.touchstone.scorecards;

import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What raters see: their own cards, with everything a card’s page needs. */
@Service
@Transactional(readOnly = true)
public class CardDesk {

    private final Scorecards scorecards;
    private final Amendments amendments;
    private final Documents documents;
    private final Cards cards;
    private final PriorEvidence evidence;
    private final Applicants applicants;
    private final Pictures pictures;
    private final QuoteRows quotes;
    private final List<StageOccasion> occasions;
    private final List<QuestionLeads> leads;

    CardDesk(
            Scorecards scorecards,
            Amendments amendments,
            Documents documents,
            Cards cards,
            PriorEvidence evidence,
            Applicants applicants,
            Pictures pictures,
            QuoteRows quotes,
            List<StageOccasion> occasions,
            List<QuestionLeads> leads) {
        this.leads = leads;
        this.scorecards = scorecards;
        this.amendments = amendments;
        this.documents = documents;
        this.cards = cards;
        this.evidence = evidence;
        this.applicants = applicants;
        this.pictures = pictures;
        this.quotes = quotes;
        this.occasions = occasions;
    }

    /** The page of a card, for its rater only: refuses NOT_FOUND to everybody else. */
    public CardPage page(ScorecardId id, AccountId rater) {
        return page(scorecards.view(id, rater), rater);
    }

    /** The page to change a submitted card on: it begins with the newest words. For its rater only, as {@link #page}. */
    public CardPage pageToAmend(ScorecardId id, AccountId rater) {
        return page(amendments.view(id, rater), rater);
    }

    private CardPage page(CardView view, AccountId rater) {
        var applicant = Objects.requireNonNull(
                applicants.of(List.of(view.application())).get(view.application()));
        return new CardPage(
                view,
                applicant.name(),
                applicant.number(),
                applicant.job(),
                occasion(view).orElse(null),
                leads.stream()
                        .filter(one -> one.stage() == view.stage() && !view.submitted())
                        .flatMap(one -> one.of(view.id()).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                view.competencies().stream().map(each -> line(view, each)).toList(),
                redLines(view),
                debrief(view).orElse(null),
                view.submitted()
                        ? evidence.of(view.application(), view.stage(), view.competencies(), rater)
                        : List.of(),
                pictures.of(view.questions().stream().map(QuestionVersion::id).toList()),
                quotes.of(view.id()),
                amendments.changes(view),
                view.submitted() ? amendments.effect(view) : null,
                view.submitted() ? List.of() : documents.of(view.application()));
    }

    /** What the stages before one showed of these competencies, as far as these cards tell. */
    public List<CardPage.Evidence> evidence(List<ReleasedCard> released, Stage before, List<Competency> competencies) {
        return evidence.of(released, before, competencies);
    }

    /** A rater’s cards that are not in yet, the oldest first. */
    public List<OpenCard> open(AccountId rater) {
        var open = cards.openOf(rater).stream().filter(Card::hasPage).toList();
        var whom = applicants.of(open.stream().map(Card::application).toList());
        var met = met(open);
        return open.stream()
                .map(card -> line(
                        card,
                        Objects.requireNonNull(whom.get(card.application())),
                        met.getOrDefault(card.stage(), Map.of()).get(card.application())))
                .toList();
    }

    /** The meetings of the cards: as many questions as there are stages. */
    private Map<Stage, Map<JobApplicationId, StageOccasion.Occasion>> met(List<Card> open) {
        var met = new EnumMap<Stage, Map<JobApplicationId, StageOccasion.Occasion>>(Stage.class);
        for (var occasion : occasions) {
            var those = open.stream()
                    .filter(card -> card.stage() == occasion.stage())
                    .map(Card::application)
                    .toList();
            if (!those.isEmpty()) {
                met.put(occasion.stage(), occasion.of(those));
            }
        }
        return met;
    }

    private static OpenCard line(Card card, Applicant applicant, StageOccasion.@Nullable Occasion occasion) {
        return new OpenCard(
                card.id(),
                applicant.name(),
                applicant.number(),
                applicant.job(),
                card.stage(),
                occasion,
                card.savedAt());
    }

    private Optional<StageOccasion.Occasion> occasion(CardView view) {
        return stage(view)
                .flatMap(occasion -> occasion.of(view.application()).stream())
                .findFirst();
    }

    private Optional<String> debrief(CardView view) {
        return stage(view)
                .flatMap(occasion -> occasion.debrief(view.application()).stream())
                .findFirst();
    }

    private Stream<StageOccasion> stage(CardView view) {
        return occasions.stream().filter(occasion -> occasion.stage() == view.stage());
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
