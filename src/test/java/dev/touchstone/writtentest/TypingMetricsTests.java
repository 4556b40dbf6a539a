package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How fast and accurately a text was typed; what holds for all texts is tried on many, the same ones every time. */
class TypingMetricsTests {

    private static final int MANY = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String LETTERS = "您好这边是客服小北请问有什么可以帮abcdefgh，。 ";
    private static final String ZH = "您好，这边是家居店的客服小北。您刚才问的晾衣架，展开最长两米四。";
    private static final String EN = "Thank you for your patience. Your parcel left on Tuesday.";

    private final Random chance = new Random(20_261);

    @Test
    void theTextItselfIsAHundredPercent() {
        for (int i = 0; i < MANY; i++) {
            var text = "起" + text(1 + chance.nextInt(80));
            for (var language : Language.values()) {
                var figures = TypingMetrics.of(language, text, text, MINUTE);
                assertThat(figures.accuracy()).isEqualByComparingTo("1");
                assertThat(figures.errors()).isZero();
                assertThat(figures.reached()).isEqualTo(figures.wanted());
            }
        }
    }

    @Test
    void theDistanceIsTheSameBothWaysAndNeverLongerThanADetour() {
        for (int i = 0; i < MANY; i++) {
            var one = text(chance.nextInt(40));
            var other = text(chance.nextInt(40));
            var third = text(chance.nextInt(40));
            int distance = TypingMetrics.distance(one, other);
            assertThat(distance).isEqualTo(TypingMetrics.distance(other, one));
            assertThat(distance)
                    .isLessThanOrEqualTo(TypingMetrics.distance(one, third) + TypingMetrics.distance(third, other));
            assertThat(distance)
                    .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
            assertThat(TypingMetrics.distance(one, one)).isZero();
        }
        assertThat(TypingMetrics.distance("晾衣架", "凉衣架")).isEqualTo(1);
    }

    @Test
    void whoTypesMoreOfItInTheSameTimeIsFasterAndWhoTakesLongerIsNot() {
        for (var language : Language.values()) {
            var text = language == Language.EN ? EN : ZH;
            BigDecimal before = BigDecimal.ZERO;
            for (int length = 1; length <= text.length(); length++) {
                var figures = TypingMetrics.of(language, text, text.substring(0, length), MINUTE);
                assertThat(figures.speed()).isGreaterThanOrEqualTo(before);
                assertThat(figures.accuracy()).isEqualByComparingTo("1");
                before = figures.speed();
            }
            for (int seconds = 1; seconds < 300; seconds += 7) {
                var quick = TypingMetrics.of(language, text, text, Duration.ofSeconds(seconds));
                var slow = TypingMetrics.of(language, text, text, Duration.ofSeconds(seconds + 7));
                assertThat(slow.speed()).isLessThanOrEqualTo(quick.speed());
            }
        }
    }

    @Test
    void nothingTypedIsNothing() {
        for (var typed : new String[] {"", " ", "\n"}) {
            var figures = TypingMetrics.of(Language.ZH, ZH, typed, MINUTE);
            assertThat(figures.speed()).isZero();
            assertThat(figures.net()).isZero();
            assertThat(figures.accuracy()).isZero();
        }
    }

    @Test
    void accuracyStaysWithinItsBoundsWhateverIsTyped() {
        for (int i = 0; i < MANY; i++) {
            var figures = TypingMetrics.of(Language.ZH, text(60), text(chance.nextInt(200)), MINUTE);
            assertThat(figures.accuracy()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(figures.net()).isBetween(BigDecimal.ZERO, figures.speed());
        }
    }

    @Test
    void englishCountsFiveCharactersAWordAndTakesErrorsFromTheNet() {
        var text = "a".repeat(100) + "b".repeat(100);
        var figures =
                TypingMetrics.of(Language.EN, text, "a".repeat(100) + "b".repeat(96) + "xxxx", MINUTE.multipliedBy(2));
        assertThat(figures.errors()).isEqualTo(4);
        assertThat(figures.net()).isLessThan(figures.speed());
        assertThat(TypingMetrics.of(Language.EN, text, text, MINUTE).speed()).isEqualByComparingTo("40");
        var wrong =
                TypingMetrics.of(Language.EN, text, "a".repeat(50) + "x" + "a".repeat(49) + "b".repeat(100), MINUTE);
        assertThat(wrong.speed()).isEqualByComparingTo("40");
        assertThat(wrong.net()).isEqualByComparingTo("39");
        assertThat(wrong.percent()).isEqualByComparingTo("99.5");
    }

    @Test
    void hammeringOnTheKeysMakesNobodyFaster() {
        var honest = TypingMetrics.of(Language.ZH, ZH, ZH.substring(0, 15), MINUTE);
        var hammered = TypingMetrics.of(Language.ZH, ZH, ZH.substring(0, 15) + "哈".repeat(60), MINUTE);
        assertThat(hammered.speed()).isEqualByComparingTo(honest.speed());
        assertThat(hammered.accuracy()).isLessThan(honest.accuracy());
    }

    @Test
    void spacesAndShapesOfQuotationMarksAreNoErrors() {
        assertThat(TypingMetrics.of(Language.ZH, "您好。再见", "您好。\n再见 ", MINUTE).errors())
                .isZero();
        assertThat(TypingMetrics.of(Language.EN, "I don't \"know\"", "I don’t  “know”", MINUTE)
                        .errors())
                .isZero();
        assertThat(TypingMetrics.of(Language.EN, "two words", "twowords", MINUTE)
                        .errors())
                .isEqualTo(1);
    }

    @Test
    void pointsGrowFromTheFloorToTheGoalTimesAccuracy() {
        var task = new TypingTask(Language.ZH, ZH, 180, 20, 60);
        assertThat(share(task, "20", "1")).isZero();
        assertThat(share(task, "5", "1")).isZero();
        assertThat(share(task, "40", "1")).isEqualByComparingTo("0.5");
        assertThat(share(task, "40", "0.9")).isEqualByComparingTo("0.45");
        assertThat(share(task, "60", "1")).isEqualByComparingTo("1");
        assertThat(share(task, "200", "0.5")).isEqualByComparingTo("0.5");
        assertThat(share(task, "40", "1", 50))
                .as("half as long again: two thirds of the speed earn as much")
                .isEqualByComparingTo("1");
    }

    @Test
    void thePageIsBelievedAboutTheTimeAsFarAsTheServersClockAllows() {
        var begun = Instant.parse("2026-11-29T09:00:00Z");
        var most = Duration.ofMinutes(3);
        assertThat(run(begun, 60, 58_000).time(most, begun)).isEqualTo(Duration.ofSeconds(58));
        assertThat(run(begun, 60, 1_000).time(most, begun)).isEqualTo(Duration.ofSeconds(55));
        assertThat(run(begun, 60, 170_000).time(most, begun)).isEqualTo(Duration.ofSeconds(170));
        assertThat(run(begun, 900, 100_000).time(most, begun)).isEqualTo(most);
        assertThat(run(begun, 0, 0).time(most, begun)).isEqualTo(Duration.ofSeconds(1));
        assertThat(new TypingRun(begun, null, null).time(most, begun.plusSeconds(42)))
                .isEqualTo(Duration.ofSeconds(42));
    }

    private static TypingRun run(Instant begun, int seconds, int millis) {
        return new TypingRun(begun, begun.plusSeconds(seconds), millis);
    }

    private static BigDecimal share(TypingTask task, String speed, String accuracy) {
        return share(task, speed, accuracy, 0);
    }

    private static BigDecimal share(TypingTask task, String speed, String accuracy, int extra) {
        var figures = new TypingFigures(
                Language.ZH, MINUTE, 40, 40, 40, 0, new BigDecimal(accuracy), new BigDecimal(speed), BigDecimal.ZERO);
        return TypingMarks.worth(task, figures, extra).share();
    }

    private String text(int length) {
        return chance.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
