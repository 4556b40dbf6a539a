package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Steps to put in order: shuffled, read back, counted. */
class StepOrderTests {

    private static final int MANY = 1000;
    private static final List<String> RIGHT = List.of("A", "B", "C", "D", "E");

    @Test
    void aPaperNeverShowsTheRightOrder() {
        for (int seed = 0; seed < MANY; seed++) {
            int count = 3 + seed % 10;
            var right = labels(count);
            var shuffled = StepOrder.shuffled(options(count), new Random(seed));
            assertThat(shuffled).isNotEqualTo(right).containsExactlyInAnyOrderElementsOf(right);
            assertThat(StepOrder.shuffled(options(count), new Random(seed))).isEqualTo(shuffled);
        }
    }

    @Test
    void theWholeIsEarnedByTheRightOrderAndByNoOther() {
        for (int seed = 0; seed < MANY; seed++) {
            var right = labels(3 + seed % 10);
            var given = new ArrayList<>(right);
            Collections.shuffle(given, new Random(seed));
            for (var credit : List.of(CreditScheme.ALL_RIGHT, CreditScheme.SHARE_OF_RIGHT)) {
                var worth = StepOrder.worth(right, credit, given);
                assertThat(worth.part()).isBetween(0, worth.whole());
                assertThat(worth.part() == worth.whole()).isEqualTo(given.equals(right));
            }
        }
    }

    @Test
    void neighboursThatStandAsTheyShouldEarnAShare() {
        assertThat(share("B", "C", "D", "E", "A")).isEqualByComparingTo("0.75");
        assertThat(share("A", "C", "B", "D", "E")).isEqualByComparingTo("0.25");
        assertThat(share("E", "D", "C", "B", "A")).isZero();
        assertThat(StepOrder.worth(RIGHT, CreditScheme.ALL_RIGHT, List.of("B", "C", "D", "E", "A"))
                        .part())
                .isZero();
    }

    @Test
    void whatIsNoOrderOfAllStepsIsNoAnswer() {
        var asked = new PaperQuestion(
                1,
                LocalizedText.zh("一"),
                QuestionVersionId.next(),
                BigDecimal.TEN,
                List.of("C", "A", "B"),
                CreditScheme.USUAL);
        assertThat(StepOrder.given(asked, Answer.ofSteps(1, 1, List.of(2, 3, 1))))
                .containsExactly("A", "B", "C");
        for (var broken :
                List.of(List.<Integer>of(), List.of(1, 2), List.of(1, 1, 2), List.of(0, 1, 2), List.of(2, 3, 4))) {
            assertThat(StepOrder.given(asked, Answer.ofSteps(1, 1, broken))).isEmpty();
        }
        assertThat(StepOrder.worth(RIGHT, CreditScheme.SHARE_OF_RIGHT, List.of())
                        .part())
                .isZero();
    }

    private static BigDecimal share(String... given) {
        return StepOrder.worth(RIGHT, CreditScheme.SHARE_OF_RIGHT, List.of(given))
                .share();
    }

    private static List<Option> options(int count) {
        return labels(count).stream()
                .map(label -> new Option(label, LocalizedText.zh("步骤" + label)))
                .toList();
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
    }
}
