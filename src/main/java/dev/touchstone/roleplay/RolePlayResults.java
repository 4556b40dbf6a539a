package dev.touchstone.roleplay;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competencies;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.roleplay.RolePlayResult.Line;
import dev.touchstone.roleplay.RolePlayResult.Quoted;
import dev.touchstone.roleplay.RolePlayResult.Rated;
import dev.touchstone.roleplay.RolePlayResult.Remark;
import dev.touchstone.scorecards.Quotes;
import dev.touchstone.scorecards.ReleasedCard;
import dev.touchstone.scorecards.ReleasedQuote;
import dev.touchstone.scorecards.Scorecards;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the result of a role-play together, for who may see ratings of the application. */
@Service
@Transactional(readOnly = true)
public class RolePlayResults {

    private final Reviews reviews;
    private final RolePlayDesk desk;
    private final Scorecards scorecards;
    private final Quotes quotes;
    private final QuestionBank bank;
    private final Competencies competencies;
    private final Accounts accounts;

    RolePlayResults(
            Reviews reviews,
            RolePlayDesk desk,
            Scorecards scorecards,
            Quotes quotes,
            QuestionBank bank,
            Competencies competencies,
            Accounts accounts) {
        this.reviews = reviews;
        this.desk = desk;
        this.scorecards = scorecards;
        this.quotes = quotes;
        this.bank = bank;
        this.competencies = competencies;
        this.accounts = accounts;
    }

    /** Empty before the talk is over, and while the viewer owes a card of the application. */
    public Optional<RolePlayResult> of(RolePlay rolePlay, AccountId viewer) {
        boolean over = rolePlay.state() == RolePlayState.ENDED || rolePlay.state() == RolePlayState.STOPPED;
        if (!over || scorecards.veiled(rolePlay.application(), viewer)) {
            return Optional.empty();
        }
        var cards = scorecards.released(rolePlay.application(), viewer).stream()
                .filter(card -> card.stage() == Stage.ROLE_PLAY)
                .toList();
        var facts = reviews.facts(rolePlay);
        var people = people(cards, facts.happenings());
        var quoted = quotes.released(rolePlay.application(), viewer).stream()
                .filter(quote -> quote.stage() == Stage.ROLE_PLAY)
                .toList();
        return Optional.of(new RolePlayResult(
                facts.assessment(),
                scorecards.result(rolePlay.application(), Stage.ROLE_PLAY, viewer),
                lines(rolePlay, cards, quoted, people),
                cards.stream().map(card -> remark(card, people)).toList(),
                reviews.confirmed(rolePlay, viewer),
                desk.talk(rolePlay.id()),
                facts.happenings(),
                people));
    }

    private Map<AccountId, Account> people(List<ReleasedCard> cards, List<Happening> happenings) {
        return accounts.all(Stream.concat(
                        cards.stream().map(ReleasedCard::rater),
                        happenings.stream().map(Happening::who))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private List<Line> lines(
            RolePlay rolePlay, List<ReleasedCard> cards, List<ReleasedQuote> quoted, Map<AccountId, Account> raters) {
        var points = points(rolePlay);
        return competencies.all().stream()
                .filter(each -> cards.stream().anyMatch(card -> card.ratings().containsKey(each.code())))
                .map(each -> new Line(
                        each,
                        mean(cards, each),
                        cards.stream()
                                .flatMap(card -> rated(card, each, raters))
                                .toList(),
                        quoted.stream()
                                .flatMap(quote -> quoted(quote, each, points, raters))
                                .toList()))
                .toList();
    }

    private Map<MarkingPointId, MarkingPoint> points(RolePlay rolePlay) {
        return bank.versions(rolePlay.scenarios().stream().distinct().toList()).stream()
                .flatMap(question -> question.markingPoints().stream())
                .collect(Collectors.toMap(MarkingPoint::id, Function.identity()));
    }

    private static @Nullable BigDecimal mean(List<ReleasedCard> cards, Competency competency) {
        var values = cards.stream()
                .filter(ReleasedCard::counted)
                .map(card -> card.ratings().get(competency.code()))
                .filter(given -> given != null && given.value() != null)
                .map(given -> BigDecimal.valueOf(Objects.requireNonNull(given.value())))
                .toList();
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
    }

    private static Stream<Rated> rated(ReleasedCard card, Competency competency, Map<AccountId, Account> raters) {
        return Stream.ofNullable(card.ratings().get(competency.code()))
                .map(given -> new Rated(name(card.rater(), raters), given.value(), given.note(), card.counted()));
    }

    private static Stream<Quoted> quoted(
            ReleasedQuote quote,
            Competency competency,
            Map<MarkingPointId, MarkingPoint> points,
            Map<AccountId, Account> raters) {
        return Stream.ofNullable(points.get(quote.point()))
                .filter(point -> point.competency().equals(competency.code()))
                .map(point -> new Quoted(name(quote.rater(), raters), point, quote));
    }

    private static Remark remark(ReleasedCard card, Map<AccountId, Account> raters) {
        return new Remark(
                name(card.rater(), raters), String.valueOf(card.recommendation()), card.note(), card.counted());
    }

    private static String name(@Nullable AccountId rater, Map<AccountId, Account> raters) {
        var found = rater == null ? null : raters.get(rater);
        return found == null ? "" : found.name();
    }
}
