package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.NamedQuestion;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every paper, over thousands of banks and blueprints by chance; and what gives way when a bank is short. */
class PaperPoolsTests {

    private static final int ROUNDS = 3000;
    private static final Set<Track> USUAL = Set.of(Track.PRE_SALES, Track.GENERAL);

    @Test
    void everySectionHasItsFixedQuestionsFirstAndThenOnlyWhatItAskedFor() {
        each((round, seed) -> {
            for (var section : round.draw(seed, DrawHistory.NONE).sections()) {
                var fixed = section.plan().fixed();
                var questions = section.questions();
                assertThat(questions.stream().limit(fixed.size()).map(Drawable::number))
                        .isEqualTo(fixed);
                assertThat(questions.stream().skip(fixed.size()))
                        .allMatch(question -> question.type().isForPaper()
                                && question.fits(section.plan().from().usually(USUAL)));
                assertThat(questions.size() + section.lacking())
                        .isEqualTo(section.plan().size());
            }
        });
    }

    @Test
    void noQuestionStandsOnAPaperTwice() {
        each((round, seed) -> assertThat(round.draw(seed, round.history).questions())
                .extracting(Drawable::question)
                .doesNotHaveDuplicates());
    }

    @Test
    void theSameSeedIsTheSamePaper() {
        each((round, seed) -> assertThat(round.draw(seed, round.history)).isEqualTo(round.draw(seed, round.history)));
    }

    @Test
    void whetherAPaperCanBeFilledDependsOnTheBankAlone() {
        each((round, seed) -> {
            assertThat(round.draw(seed, DrawHistory.NONE).questions())
                    .hasSameSizeAs(round.draw(seed + 1, DrawHistory.NONE).questions());
            assertThat(round.draw(seed, round.history).questions())
                    .hasSameSizeAs(round.draw(seed, DrawHistory.NONE).questions());
        });
    }

    /** Kept against a second, slower way: without what the candidate knows there is no fuller paper. */
    @Test
    void somethingKnownComesAgainOnlyWhereNothingElseIsLeft() {
        each((round, seed) -> {
            var paper = round.draw(seed, round.history);
            var fresh = round.without(round.history.known()).draw(seed, DrawHistory.NONE);
            var unknown = paper.questions().stream()
                    .filter(question -> !round.history.knows(question))
                    .count();
            assertThat(paper.repeated()).isEqualTo((int) (paper.questions().size() - unknown));
            if (round.blueprint.sections().stream()
                    .allMatch(section -> section.fixed().isEmpty())) {
                assertThat(unknown).isEqualTo(fresh.questions().size());
            }
        });
    }

    @Test
    void theCapGivesWayOnlyWhereNothingElseIsLeft() {
        each((round, seed) -> {
            if (round.blueprint.sections().stream()
                    .anyMatch(section -> !section.fixed().isEmpty())) {
                return;
            }
            var history = new DrawHistory(Set.of(), round.history.papers(), round.history.allowed());
            var worn = round.bank.stream()
                    .filter(question -> history.excess(question) > 0)
                    .map(Drawable::question)
                    .collect(Collectors.toSet());
            var paper = round.draw(seed, history);
            var within =
                    round.without(worn).draw(seed, DrawHistory.NONE).questions().size();
            assertThat(paper.overused()).isEqualTo(paper.questions().size() - within);
        });
    }

    @Test
    void pointsSharedOutAddUpToTheCent() {
        each((round, seed) -> {
            for (var section : round.draw(seed, DrawHistory.NONE).sections()) {
                var sum = section.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                var plan = section.plan().points();
                assertThat(section.points()).hasSameSizeAs(section.questions());
                if (plan.rule() == SectionPoints.Rule.TOGETHER
                        && !section.questions().isEmpty()) {
                    assertThat(sum).isEqualByComparingTo(plan.amount());
                }
            }
        });
    }

    @Test
    void withEnoughQuestionsEveryPaperIsEquallyHard() {
        var bank = bank(10, 10, 20);
        var pools = pools(blueprint(null, section(7), section(4)), bank);
        assertThat(LongStream.range(0, 500)
                        .mapToObj(seed -> pools.draw(seed, DrawHistory.NONE).difficulty())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void difficultiesComeInTheProportionsOfTheBank() {
        var paper = pools(blueprint(null, section(8)), bank(10, 10, 20)).draw(5, DrawHistory.NONE);
        assertThat(paper.questions().stream()
                        .collect(Collectors.groupingBy(Drawable::difficulty, Collectors.counting())))
                .isEqualTo(Map.of(1, 2L, 2, 2L, 3, 4L));
    }

    @Test
    void theCapHoldsOverAWholeJob() {
        int cap = 40;
        var pools = pools(blueprint(cap, section(6)), bank(8, 8, 8));
        Map<QuestionId, Integer> papers = new HashMap<>();
        for (int printed = 0; printed < 200; printed++) {
            var paper = pools.draw(printed, new DrawHistory(Set.of(), papers, DrawHistory.allowed(cap, printed)));
            assertThat(paper.overused()).isZero();
            paper.questions().forEach(question -> papers.merge(question.question(), 1, Integer::sum));
        }
        assertThat(papers.values()).allMatch(count -> count <= 200 * cap / 100);
    }

    @Test
    void whoKnowsAFixedQuestionGetsAnotherOfItsType() {
        var bank = bank(4, 4, 4);
        var fixed = bank.get(0);
        var pools = pools(blueprint(null, fixed(fixed.number())), bank);
        var again = pools.draw(1, new DrawHistory(Set.of(fixed.question()), Map.of(), Integer.MAX_VALUE));
        assertThat(pools.draw(1, DrawHistory.NONE).questions()).containsExactly(fixed);
        assertThat(again.questions()).hasSize(1).doesNotContain(fixed).allMatch(q -> q.difficulty() == 1);
        assertThat(again.repeated()).isZero();
    }

    @Test
    void aFixedQuestionThatLeftTheBankIsSaid() {
        var blueprint = new GeneratedPapers(1).blueprint(bank(3, 3, 3));
        var drawn = pools(blueprint, List.of()).draw(1, DrawHistory.NONE);
        assertThat(drawn.sections()).allSatisfy(section -> assertThat(section.gone())
                .isEqualTo(section.plan().fixed()));
    }

    @Test
    void aRetiredFixedQuestionIsReplacedByAnotherOfItsTypeAndDifficulty() {
        var bank = bank(2, 2, 2);
        var retired = bank.remove(5);
        bank.add(0, typed(bank.remove(0), QuestionType.SHORT_ANSWER));
        var named = Map.of(retired.number(), new NamedQuestion(retired, false));
        var pools = PaperPools.of(blueprint(null, fixed(retired.number())), Track.PRE_SALES, bank, named);
        assertThat(LongStream.range(0, 20).mapToObj(seed -> pools.draw(seed, DrawHistory.NONE)))
                .allSatisfy(paper -> {
                    assertThat(paper.questions()).containsExactly(bank.get(4));
                    assertThat(paper.replaced()).isEqualTo(1);
                    assertThat(paper.sections().get(0).lacking()).isZero();
                    assertThat(paper.sections().get(0).gone()).containsExactly(retired.number());
                });
    }

    @Test
    void aNumberThatTheBankNeverHadIsReplacedByWhatItsSectionDrawsFrom() {
        var paper = PaperPools.of(blueprint(null, fixed("Q-9999")), Track.PRE_SALES, bank(1), Map.of())
                .draw(1, DrawHistory.NONE);
        assertThat(paper.questions()).hasSize(1);
        assertThat(paper.replaced()).isEqualTo(1);
    }

    @Test
    void aMergedNumberStandsForTheQuestionItBecame() {
        var bank = bank(3, 3, 3);
        var kept = bank.get(4);
        var pools = PaperPools.of(
                blueprint(null, fixed("Q-0001")),
                Track.PRE_SALES,
                bank,
                Map.of("Q-0001", new NamedQuestion(kept, true)));
        var paper = pools.draw(1, DrawHistory.NONE);
        assertThat(paper.questions()).containsExactly(kept);
        assertThat(paper.replaced()).isZero();
        assertThat(pools.fixed()).containsExactly(kept.question());
    }

    @Test
    void whereTwoFixedNumbersBecameOneQuestionTheOtherPlaceIsReplaced() {
        var bank = bank(3, 3, 3);
        var kept = bank.get(4);
        var both = new NamedQuestion(kept, true);
        var paper = PaperPools.of(
                        blueprint(null, fixed("Q-0001", kept.number())),
                        Track.PRE_SALES,
                        bank,
                        Map.of("Q-0001", both, kept.number(), both))
                .draw(1, DrawHistory.NONE);
        assertThat(paper.questions()).hasSize(2).doesNotHaveDuplicates();
        assertThat(paper.questions().get(1)).isEqualTo(kept);
        assertThat(paper.sections().get(0).gone()).containsExactly("Q-0001");
    }

    /** Where every number stands for its own question. */
    private static PaperPools pools(Blueprint blueprint, List<Drawable> bank) {
        var named = bank.stream()
                .collect(Collectors.toMap(Drawable::number, question -> new NamedQuestion(question, true)));
        return PaperPools.of(blueprint, Track.PRE_SALES, bank, named);
    }

    private static Blueprint.Section fixed(String... numbers) {
        return new Blueprint.Section(
                LocalizedText.zh("必答"),
                new DrawFilter(Set.of(), Set.of(), Set.of(), Set.of()),
                0,
                SectionPoints.each(BigDecimal.TEN),
                List.of(numbers));
    }

    private static Drawable typed(Drawable question, QuestionType type) {
        return new Drawable(
                question.id(),
                question.question(),
                question.number(),
                type,
                question.competency(),
                question.difficulty(),
                question.track(),
                question.points());
    }

    private static Blueprint blueprint(@Nullable Integer cap, Blueprint.Section... sections) {
        return new Blueprint(new JobOpeningId(new UUID(0, 1)), 40, cap, List.of(sections));
    }

    private static Blueprint.Section section(int count) {
        return new Blueprint.Section(
                LocalizedText.zh("单选"), List.of(QuestionType.SINGLE_CHOICE), List.of(), count, BigDecimal.valueOf(2));
    }

    /** So many easy, medium and hard ones. */
    private static List<Drawable> bank(int... levels) {
        List<Drawable> bank = new ArrayList<>();
        for (int level = 1; level <= levels.length; level++) {
            for (int i = 0; i < levels[level - 1]; i++) {
                bank.add(new Drawable(
                        new QuestionVersionId(new UUID(level, i)),
                        new QuestionId(new UUID(level, i)),
                        "Q-%d%03d".formatted(level, i),
                        QuestionType.SINGLE_CHOICE,
                        "empathy",
                        level,
                        Track.GENERAL,
                        BigDecimal.valueOf(2)));
            }
        }
        return bank;
    }

    private static void each(ObjLongConsumer<Round> check) {
        IntStream.range(0, ROUNDS).forEach(seed -> check.accept(Round.of(seed), seed));
    }

    private record Round(List<Drawable> bank, Blueprint blueprint, DrawHistory history) {

        static Round of(long seed) {
            var generated = new GeneratedPapers(seed);
            var bank = generated.bank();
            return new Round(bank, generated.blueprint(bank), generated.history(bank));
        }

        DrawnPaper draw(long seed, DrawHistory history) {
            return pools(blueprint, bank).draw(seed, history);
        }

        Round without(Set<QuestionId> gone) {
            return new Round(
                    bank.stream()
                            .filter(question -> !gone.contains(question.question()))
                            .toList(),
                    blueprint,
                    history);
        }
    }
}
