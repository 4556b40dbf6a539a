package dev.touchstone.scorecards;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SPI: exercises everybody rates, and how far one person was from the reference; one bean per stage module that has some. */
public interface CalibrationLog {

    /** Every exercise there is, as this person did it or still may. */
    List<Exercise> of(AccountId rater);

    /**
     * An exercise.
     *
     * @param href of its page
     * @param done whether the person has rated it; without that nothing else is told
     * @param gap mean distance from the reference in steps of the scale; null where nothing was rated
     * @param othersGap mean distance from the others; null while those are few
     * @param right points ticked as the reference has them, of {@code points}
     */
    record Exercise(
            LocalizedText name,
            String href,
            boolean done,
            @Nullable Double gap,
            @Nullable Double othersGap,
            int right,
            int points) {}
}
