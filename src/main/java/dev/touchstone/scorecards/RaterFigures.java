package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person’s cards come to, over stages that have ended.
 *
 * @param cards how many there are
 * @param compared on how many of them others rated the same person in the same stage
 * @param others how many other people those were
 * @param apart mean over the compared cards: own rating less the mean of the others’, over competencies both rated
 * @param squares Σ squared distances of those from their mean
 * @param ratings how many ratings they gave; {@code unobserved} how often they said “not observed”
 * @param mean of the ratings; null without any
 * @param deviation standard deviation of the ratings; null with fewer than two
 * @param values how often 1, 2, 3, 4 and 5 were given
 * @param noted ratings with a word of evidence
 */
public record RaterFigures(
        AccountId rater,
        int cards,
        int compared,
        int others,
        double apart,
        double squares,
        int ratings,
        int unobserved,
        @Nullable Double mean,
        @Nullable Double deviation,
        List<Integer> values,
        int noted) {

    /** As the estimate of severity takes it: one value a card, for ratings of one card hang together. */
    Credibility.Person person() {
        return new Credibility.Person(compared, apart, squares);
    }

    /** Share of ratings with a word of evidence; 0 without any rating. */
    public double evidence() {
        return ratings == 0 ? 0 : (double) noted / ratings;
    }

    /** Share of competencies that were not observed; 0 where nothing was asked. */
    public double blanks() {
        return ratings + unobserved == 0 ? 0 : (double) unobserved / (ratings + unobserved);
    }
}
