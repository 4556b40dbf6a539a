package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import dev.touchstone.questionbank.Competency;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.QuestionBank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What written test and role-play showed of the competencies of a card, as far as they lie before its stage. Test: points seen ÷ reachable points × 100,
 * faults subtract, floor 0; role-play: mean of the ratings.
 */
@Component
class PriorEvidence {

    private final ReleasedCards released;
    private final QuestionBank bank;

    PriorEvidence(ReleasedCards released, QuestionBank bank) {
        this.released = released;
        this.bank = bank;
    }

    List<CardPage.Evidence> of(
            JobApplicationId application, Stage before, List<Competency> competencies, AccountId viewer) {
        return of(released.of(application, viewer), before, competencies);
    }

    List<CardPage.Evidence> of(List<ReleasedCard> released, Stage before, List<Competency> competencies) {
        var cards = released.stream()
                .filter(ReleasedCard::counted)
                .filter(card -> card.stage().compareTo(before) < 0)
                .toList();
        var test = cards.stream()
                .filter(card -> card.stage() == Stage.WRITTEN_TEST)
                .toList();
        var rolePlay =
                cards.stream().filter(card -> card.stage() == Stage.ROLE_PLAY).toList();
        var probes = points(test);
        return competencies.stream()
                .map(each -> new CardPage.Evidence(each, tested(each, probes, test), rated(each, rolePlay)))
                .toList();
    }

    private List<MarkingPoint> points(List<ReleasedCard> cards) {
        var questions = cards.stream()
                .flatMap(card -> card.questions().stream())
                .distinct()
                .toList();
        return bank.markingPoints(questions);
    }

    private static @Nullable BigDecimal tested(
            Competency competency, List<MarkingPoint> probes, List<ReleasedCard> test) {
        return TestScore.of(
                        probes.stream()
                                .filter(point -> point.competency().equals(competency.code()))
                                .toList(),
                        test)
                .percent();
    }

    private static @Nullable BigDecimal rated(Competency competency, List<ReleasedCard> cards) {
        var values = cards.stream()
                .map(card -> card.ratings().get(competency.code()))
                .filter(Objects::nonNull)
                .map(CardInput.Given::value)
                .filter(Objects::nonNull)
                .map(BigDecimal::valueOf)
                .toList();
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
    }
}
