package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTests {

    @Test
    void whatDoesNotDivideGoesToThoseThatLostMost() {
        assertThat(Shares.of(BigDecimal.TEN, numbers(1, 1, 1), 2)).isEqualTo(numbers("3.34", "3.33", "3.33"));
        assertThat(Shares.of(BigDecimal.valueOf(7), numbers(10, 10, 20), 0)).isEqualTo(numbers("2", "2", "3"));
        assertThat(Shares.of(BigDecimal.valueOf(100), numbers(12, 9, 6, 10, 10), 1))
                .isEqualTo(numbers("25.5", "19.1", "12.8", "21.3", "21.3"));
    }

    @Test
    void sharesAlwaysAddUpAndAreOffByLessThanAUnit() {
        var random = new Random(3);
        for (int round = 0; round < 5000; round++) {
            var whole = BigDecimal.valueOf(random.nextInt(10_000), 2);
            var weights = random.ints(1 + random.nextInt(9), 1, 50)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
            var shares = Shares.of(whole, weights, 2);
            var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
            assertThat(IntStream.range(0, weights.size()))
                    .allMatch(i -> shares.get(i)
                                    .multiply(sum)
                                    .subtract(whole.multiply(weights.get(i)))
                                    .abs()
                                    .compareTo(sum.movePointLeft(2))
                            < 0);
        }
    }

    private static List<BigDecimal> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
