package dev.touchstone.scorecards;

import java.util.Collection;

/**
 * How far a person’s own mean is to be believed. Empirical Bayes with two variances that are estimated from everybody’s values, the
 * Bühlmann–Straub estimators with equal weights (Klugman, Panjer, Willmot: Loss Models, “nonparametric estimation”; the same as the one-way
 * random effects model and its best linear unbiased prediction): within = Σ squared distances from the own mean ÷ Σ (n − 1), between = (Σ n ·
 * (own mean − mean of all)² − within · (people − 1)) ÷ (N − Σ n² ÷ N), Z = n ÷ (n + within ÷ between).
 *
 * @param within how far a person’s values are apart
 * @param between how far people’s true means are apart; 0 when they cannot be told apart
 */
public record Credibility(double within, double between) {

    /**
     * One person’s values.
     *
     * @param squares Σ squared distances from the mean
     */
    public record Person(int n, double mean, double squares) {}

    /** Estimates both variances; with fewer than two people, or nobody with two values, nobody’s mean is believed at all. */
    public static Credibility over(Collection<Person> all) {
        var people = all.stream().filter(person -> person.n() > 0).toList();
        double total = people.stream().mapToInt(Person::n).sum();
        double freedom = total - people.size();
        if (people.size() < 2 || freedom == 0) {
            return new Credibility(0, 0);
        }
        double within = people.stream().mapToDouble(Person::squares).sum() / freedom;
        double mean = people.stream()
                        .mapToDouble(person -> person.n() * person.mean())
                        .sum()
                / total;
        double between = (people.stream()
                                .mapToDouble(person -> person.n() * square(person.mean() - mean))
                                .sum()
                        - within * (people.size() - 1))
                / (total
                        - people.stream()
                                        .mapToDouble(person -> square(person.n()))
                                        .sum()
                                / total);
        return new Credibility(within, Math.max(between, 0));
    }

    /** Z, between 0 and 1: what share of a mean over so many values is the person’s own. */
    public double trust(int n) {
        return between == 0 || n == 0 ? 0 : n / (n + within / between);
    }

    /** The mean drawn towards a centre, the more the fewer values there are. */
    public double shrunk(Person person, double centre) {
        return centre + trust(person.n()) * (person.mean() - centre);
    }

    /** The standard deviation of what the shrunk mean may still be off by: √(between · (1 − Z)). */
    public double error(int n) {
        return Math.sqrt(between * (1 - trust(n)));
    }

    private static double square(double value) {
        return value * value;
    }
}
