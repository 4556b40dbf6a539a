package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.scorecards.EvidenceTrail.Finding;
import dev.touchstone.scorecards.EvidenceTrail.Missed;
import dev.touchstone.scorecards.EvidenceTrail.Quoted;
import dev.touchstone.scorecards.EvidenceTrail.Rated;
import dev.touchstone.scorecards.EvidenceTrail.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts what the cards of an application say by competency. */
class Findings {

    private final List<ReleasedCard> cards;
    private final Map<QuestionVersionId, QuestionVersion> questions;
    private final List<AnsweredQuestion> answered;
    private final List<ReleasedQuote> quotes;
    private final Function<@Nullable AccountId, @Nullable String> names;

    /** @param names of raters; null for AUTO */
    Findings(
            List<ReleasedCard> cards,
            Map<QuestionVersionId, QuestionVersion> questions,
            List<AnsweredQuestion> answered,
            List<ReleasedQuote> quotes,
            Function<@Nullable AccountId, @Nullable String> names) {
        this.cards = cards;
        this.questions = questions;
        this.answered = answered;
        this.quotes = quotes;
        this.names = names;
    }

    Finding of(Competency competency) {
        return new Finding(
                competency,
                cards.stream()
                        .filter(card -> card.ratings().containsKey(competency.code()))
                        .map(card -> rated(card, competency))
                        .sorted(Comparator.comparing(Rated::stage))
                        .toList(),
                tested(competency),
                cards.stream()
                        .flatMap(card -> seen(card, competency))
                        .sorted(Comparator.comparing(Seen::stage)
                                .thenComparing(seen -> seen.question().number())
                                .thenComparing(seen -> seen.point().order()))
                        .toList(),
                quotes.stream().flatMap(quote -> quoted(quote, competency)).toList(),
                Stream.of(Stage.values())
                        .flatMap(stage -> missed(stage, competency))
                        .toList());
    }

    private Rated rated(ReleasedCard card, Competency competency) {
        var given = Objects.requireNonNull(card.ratings().get(competency.code()));
        return new Rated(
                card.stage(),
                Objects.requireNonNullElse(names.apply(card.rater()), ""),
                given.value(),
                given.note(),
                card.counted());
    }

    private Stream<Seen> seen(ReleasedCard card, Competency competency) {
        return questions(Stream.of(card)).flatMap(question -> points(question, competency)
                .filter(card::saw)
                .map(point -> new Seen(
                        card.stage(),
                        isMarked(card) ? null : names.apply(card.rater()),
                        isMarked(card) ? letter(card) : null,
                        point,
                        question,
                        card.counted(),
                        card.worth(point),
                        choices(card.stage(), question))));
    }

    /** A marker’s card: nothing leads from a person to who marked their paper. */
    private static boolean isMarked(ReleasedCard card) {
        return card.stage() == Stage.WRITTEN_TEST && card.rater() != null;
    }

    private String letter(ReleasedCard card) {
        var markers = cardsOf(Stage.WRITTEN_TEST).stream()
                .filter(Findings::isMarked)
                .map(ReleasedCard::rater)
                .distinct()
                .toList();
        return String.valueOf((char) ('A' + markers.indexOf(card.rater())));
    }

    private Stream<Quoted> quoted(ReleasedQuote quote, Competency competency) {
        return questions(cardsOf(quote.stage()).stream())
                .flatMap(question -> points(question, competency))
                .filter(point -> point.id().equals(quote.point()))
                .map(point -> new Quoted(
                        quote.stage(), Objects.requireNonNullElse(names.apply(quote.rater()), ""), point, quote))
                .limit(1);
    }

    private Stream<Missed> missed(Stage stage, Competency competency) {
        var here = cardsOf(stage);
        return questions(here.stream()).flatMap(question -> points(question, competency)
                .filter(point ->
                        point.kind() == PointKind.EXPECTED && here.stream().noneMatch(card -> card.saw(point)))
                .map(point -> new Missed(stage, point, question, choices(stage, question))));
    }

    private @Nullable TestScore tested(Competency competency) {
        var test = cardsOf(Stage.WRITTEN_TEST);
        var points = questions(test.stream())
                .flatMap(question -> points(question, competency))
                .toList();
        var score = TestScore.of(points, test);
        return score.possible().signum() == 0 ? null : score;
    }

    private List<ReleasedCard> cardsOf(Stage stage) {
        return cards.stream().filter(card -> card.stage() == stage).toList();
    }

    private Stream<QuestionVersion> questions(Stream<ReleasedCard> asking) {
        return asking.flatMap(card -> card.questions().stream())
                .distinct()
                .map(questions::get)
                .filter(Objects::nonNull);
    }

    private static Stream<MarkingPoint> points(QuestionVersion question, Competency competency) {
        return question.markingPoints().stream()
                .filter(point -> point.competency().equals(competency.code()));
    }

    private List<AnsweredQuestion.Choice> choices(Stage stage, QuestionVersion question) {
        return answered.stream()
                .filter(answer -> answer.stage() == stage && answer.question().equals(question.id()))
                .findFirst()
                .map(AnsweredQuestion::choices)
                .orElse(List.of());
    }
}
