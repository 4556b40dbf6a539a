package dev.touchstone.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.scorecards.Credibility.Person;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredibilityTests {

    /**
     * The worked example of Klugman, Panjer and Willmot for nonparametric estimation: (3, 5, 7) and (6, 12, 9) have within 6.5, between
     * 35 ÷ 6 and Z = 35 ÷ 48, and are drawn to 133 ÷ 24 and 203 ÷ 24.
     */
    @Test
    void theEstimatesAreThoseOfThePublishedExample() {
        var first = person(3, 5, 7);
        var second = person(6, 12, 9);
        var credibility = Credibility.over(List.of(first, second));
        assertThat(credibility.within()).isCloseTo(6.5, within(1e-12));
        assertThat(credibility.between()).isCloseTo(35.0 / 6, within(1e-12));
        assertThat(credibility.trust(3)).isCloseTo(35.0 / 48, within(1e-12));
        assertThat(credibility.shrunk(first, 7)).isCloseTo(133.0 / 24, within(1e-12));
        assertThat(credibility.shrunk(second, 7)).isCloseTo(203.0 / 24, within(1e-12));
    }

    @Test
    void whoHasRatedNothingIsAtTheCentre() {
        var credibility = Credibility.over(List.of(person(3, 5, 7), person(6, 12, 9)));
        assertThat(credibility.shrunk(new Person(0, 0, 0), 0)).isZero();
        assertThat(credibility.trust(0)).isZero();
    }

    @Test
    void theFewerValuesTheNearerToTheCentreAndTheLessSure() {
        var credibility = Credibility.over(List.of(person(1, 1.5, 0.5), person(-1, -0.5, -1.5)));
        double before = 0;
        for (int n = 1; n < 200; n *= 2) {
            double shrunk = credibility.shrunk(new Person(n, 1, 0), 0);
            assertThat(shrunk).isGreaterThan(before).isLessThan(1);
            assertThat(credibility.error(n)).isGreaterThan(credibility.error(n + 1));
            before = shrunk;
        }
        assertThat(before).isGreaterThan(0.9);
    }

    @Test
    void nobodyIsToldApartWhereNothingButChanceIs() {
        var same = Credibility.over(List.of(person(-1, 1, -1, 1), person(1, -1, 1, -1), person(-1, -1, 1, 1)));
        assertThat(same.between()).isZero();
        assertThat(same.shrunk(person(-1, 1), 0)).isZero();
        assertThat(Credibility.over(List.of(person(2, 2.5))).trust(2)).isZero();
        assertThat(Credibility.over(List.of(person(2), person(-2))).trust(1)).isZero();
    }

    /** Whoever the people are, a mean is never drawn past the centre, nor away from it. */
    @Test
    void aMeanStaysBetweenItselfAndTheCentre() {
        var chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            var people = IntStream.range(0, 2 + chance.nextInt(6))
                    .mapToObj(i -> person(DoubleStream.generate(() -> chance.nextInt(9) - 4)
                            .limit(1 + chance.nextInt(8))
                            .toArray()))
                    .toList();
            var credibility = Credibility.over(people);
            assertThat(people).allSatisfy(person -> assertThat(credibility.shrunk(person, 0))
                    .isBetween(Math.min(0, person.mean()), Math.max(0, person.mean())));
        }
    }

    private static Person person(double... values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return new Person(
                values.length,
                mean,
                DoubleStream.of(values)
                        .map(each -> (each - mean) * (each - mean))
                        .sum());
    }
}
