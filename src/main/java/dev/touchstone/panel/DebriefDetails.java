package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.panel.DebriefDetail.Passage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.scorecards.Quotes;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.ReleasedQuote;
import dev.touchstone.scorecards.Scorecards;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands behind the figures of a debrief: ticked points, passages, what nobody saw. Only cards this viewer may see. */
@Service
@Transactional(readOnly = true)
public class DebriefDetails {

    private final Scorecards scorecards;
    private final Quotes quotes;
    private final QuestionBank bank;
    private final Competencies competencies;
    private final Accounts accounts;

    DebriefDetails(
            Scorecards scorecards, Quotes quotes, QuestionBank bank, Competencies competencies, Accounts accounts) {
        this.scorecards = scorecards;
        this.quotes = quotes;
        this.bank = bank;
        this.competencies = competencies;
        this.accounts = accounts;
    }

    /** The competencies the panel rated, the largest disagreement first; empty while the viewer owes a card. */
    public List<DebriefDetail> of(JobApplicationId application, AccountId viewer) {
        var cards = scorecards.released(application, viewer);
        var interview = of(cards, Stage.PANEL);
        if (interview.isEmpty()) {
            return List.of();
        }
        var passages = quotes.released(application, viewer);
        var people = people(cards);
        var asked = points(interview);
        var gathering = new DebriefEvidence(
                interview,
                asked,
                passages(passages, Stage.PANEL, asked, people),
                passages(passages, Stage.ROLE_PLAY, played(cards, passages), people),
                people);
        return competencies.all().stream()
                .filter(each ->
                        interview.stream().anyMatch(card -> card.ratings().containsKey(each.code())))
                .map(gathering::of)
                .sorted(Comparator.comparingInt(DebriefDetail::spread).reversed())
                .toList();
    }

    private static List<ReleasedCard> of(List<ReleasedCard> cards, Stage stage) {
        return cards.stream().filter(card -> card.stage() == stage).toList();
    }

    /** The points of the role-play; nobody needs them while nobody quoted from it. */
    private Map<MarkingPointId, MarkingPoint> played(List<ReleasedCard> cards, List<ReleasedQuote> passages) {
        return passages.stream().noneMatch(quote -> quote.stage() == Stage.ROLE_PLAY)
                ? Map.of()
                : points(of(cards, Stage.ROLE_PLAY));
    }

    private Map<MarkingPointId, MarkingPoint> points(List<ReleasedCard> cards) {
        return bank
                .markingPoints(cards.stream()
                        .flatMap(card -> card.questions().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(MarkingPoint::id, Function.identity(), (one, same) -> one));
    }

    private Map<AccountId, Account> people(List<ReleasedCard> cards) {
        return accounts.all(cards.stream()
                .map(ReleasedCard::rater)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static List<Passage> passages(
            List<ReleasedQuote> quotes,
            Stage stage,
            Map<MarkingPointId, MarkingPoint> points,
            Map<AccountId, Account> people) {
        return quotes.stream()
                .filter(quote -> quote.stage() == stage && quote.counted())
                .flatMap(quote -> Stream.ofNullable(points.get(quote.point()))
                        .map(point -> new Passage(DebriefEvidence.name(quote.rater(), people), point, quote)))
                .toList();
    }
}
